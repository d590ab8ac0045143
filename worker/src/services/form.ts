import { checkFields, chooseForm, type FieldProblem, type Today } from '@firstline/sdk/forms'
import type { CreateTicketRequest, FieldError, Form, FormField, TicketFields } from '@firstline/sdk/schemas'
import type { Scope } from './scope.ts'

const HOUR_MS = 3_600_000
/** It is tomorrow already on the first islands, and still yesterday on the last. */
const FARTHEST_EAST_MS = 14 * HOUR_MS
const FARTHEST_WEST_MS = 12 * HOUR_MS

/** Answers without what was left empty, and what is wrong with them. */
export type CheckedForm = { fields: TicketFields; errors: FieldError[] }

/** Checks the answers to the questions that the site asks about such a ticket. */
export function checkForm({ config, now }: Scope, site: string, request: CreateTicketRequest): CheckedForm {
  const { type = 'question', category = null } = request
  const form = chooseForm(config.forms, { site, type, category })
  const { answers, problems } = checkFields(form, request.fields ?? {}, todayAnywhere(now()))
  return { fields: answers, errors: problems.map((problem) => describe(problem, form)) }
}

function todayAnywhere(now: Date): Today {
  const dayAt = (shiftMs: number) => new Date(now.getTime() + shiftMs).toISOString().slice(0, 10)
  return { earliest: dayAt(-FARTHEST_WEST_MS), latest: dayAt(FARTHEST_EAST_MS) }
}

function describe(problem: FieldProblem, form: Form | undefined): FieldError {
  const field = form?.fields.find(({ key }) => key === problem.key)
  const label = field ? (field.label['en'] ?? Object.values(field.label)[0] ?? problem.key) : problem.key
  return { path: `fields.${problem.key}`, message: sentence(problem, label, field) }
}

function sentence(problem: FieldProblem, label: string, field: FormField | undefined): string {
  switch (problem.kind) {
    case 'unknown':
      return 'There is no such field.'
    case 'missing':
      return `“${label}” must be answered.`
    case 'not-agreed':
      return `“${label}” must be agreed to.`
    case 'wrong-kind':
      return `“${label}” ${field ? EXPECTED[field.kind] : 'is of another kind'}.`
    case 'not-an-option':
      return `“${label}” can only be answered with its options.`
    case 'not-a-date':
      return `“${label}” must be a day, written 2026-11-03.`
    case 'not-whole':
      return `“${label}” must be a whole number.`
    case 'wrong-form':
      return `“${label}” does not have the expected form.`
    case 'too-long':
      return `“${label}” can be at most ${problem.limit.toLocaleString('en')} characters long.`
    case 'too-small':
      return `“${label}” must be ${problem.limit} at least.`
    case 'too-large':
      return `“${label}” can be ${problem.limit} at most.`
    case 'too-early':
      return `“${label}” cannot be before ${problem.limit}.`
    case 'too-late':
      return `“${label}” cannot be after ${problem.limit}.`
  }
}

const EXPECTED: Record<FormField['kind'], string> = {
  text: 'must be text',
  choice: 'must be one of its options',
  'multi-choice': 'must be a list of its options',
  date: 'must be a day, written 2026-11-03',
  number: 'must be a number',
  checkbox: 'must be true or false',
  consent: 'must be true or false',
}
