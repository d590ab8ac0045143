import { chooseForm, loadCheckFields, type Answer, type Answers, type FieldProblem } from '@firstline/sdk/forms'
import type { Form, FormField, LocalizedText, SiteBundle, TicketFields, TicketType } from '@firstline/sdk/schemas'
import type { DeskMessages } from '../messages/desk/load-desk-words.ts'
import { fieldName, type Draft, type DraftErrors } from './draft.ts'

/** A text of the site in the panel's language, else in the first that it has. */
export function inLanguage(text: LocalizedText, tag: string): string {
  return text[tag] ?? text[tag.split('-', 1)[0]!] ?? Object.values(text)[0] ?? ''
}

/** What the site asks about such a ticket. */
export function formFor(site: SiteBundle | undefined, { type, category }: Draft): Form | undefined {
  return site && chooseForm(site.forms, { site: site.id, type, category: category || null })
}

/** The kinds of ticket that the site asks different things about; none where it makes no difference. */
export function offeredTypes(site: SiteBundle | undefined): TicketType[] {
  const told = (site?.forms ?? []).flatMap(({ types }) => types ?? [])
  return told.length === 0 ? [] : [...new Set<TicketType>(['question', ...told])]
}

/** The answers to a form as they are sent: only to what it asks, and numbers as numbers. */
function answersTo(form: Form | undefined, typed: Answers): TicketFields {
  const answers: TicketFields = {}
  for (const field of form?.fields ?? []) {
    const answer = asSent(field, typed[field.key])
    if (answer !== undefined) answers[field.key] = answer
  }
  return answers
}

function asSent({ kind }: FormField, typed: Answer): Answer {
  if (kind !== 'number' || typeof typed !== 'string') return typed
  // Half of Europe writes 1,5.
  return typed.trim() === '' ? undefined : Number(typed.replace(',', '.'))
}

/** The visitor's own day: they know which it is. */
function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * What can be sent of the answers, and what is wrong with the others, in the visitor's language. Without a connection to
 * fetch the rules by, all of them can: the API checks them once there is one.
 */
export async function checkForm(form: Form | undefined, typed: Answers, messages: DeskMessages, now = new Date()) {
  const answers = answersTo(form, typed)
  const errors: DraftErrors = {}
  const checkFields = form && (await loadCheckFields().catch(() => null))
  if (!checkFields) return { answers, errors }
  const day = today(now)
  const checked = checkFields(form, answers, { earliest: day, latest: day })
  for (const problem of checked.problems) {
    const field = form.fields.find(({ key }) => key === problem.key)
    errors[fieldName(problem.key)] = describe(problem, field, messages)
  }
  return { answers: checked.answers, errors }
}

function describe(problem: FieldProblem, field: FormField | undefined, { tooLong, fieldErrors }: DeskMessages): string {
  switch (problem.kind) {
    case 'too-long':
      return tooLong(problem.limit)
    case 'too-small':
      return fieldErrors.tooSmall(problem.limit)
    case 'too-large':
      return fieldErrors.tooLarge(problem.limit)
    case 'too-early':
      return fieldErrors.tooEarly(problem.limit)
    case 'too-late':
      return fieldErrors.tooLate(problem.limit)
    case 'wrong-kind':
      return field?.kind === 'number' ? fieldErrors['not-a-number'] : fieldErrors['wrong-form']
    case 'unknown':
      return fieldErrors['wrong-form']
    default:
      return fieldErrors[problem.kind]
  }
}
