import type { Form, FormField } from '../schemas/form.ts'
import { compilePattern } from './pattern.ts'

/** What may stand in a field; `undefined`, an empty text and an empty list are no answer. */
export type Answer = string | number | boolean | string[] | undefined
export type Answers = Record<string, Answer>

/** What is wrong with one answer. `limit` is the bound that was passed. */
export type FieldProblem = { key: string } & (
  | { kind: 'unknown' | 'missing' | 'not-agreed' | 'wrong-kind' | 'wrong-form' }
  | { kind: 'not-an-option' | 'not-a-date' | 'not-whole' }
  | { kind: 'too-long' | 'too-small' | 'too-large'; limit: number }
  | { kind: 'too-early' | 'too-late'; limit: string }
)

/**
 * The days, as 2026-11-03, between which it is today: the same one twice where the visitor's clock is known, two where
 * it is not and the visitor may be anywhere.
 */
export type Today = { earliest: string; latest: string }

/** What was answered, without what was left empty, and what is wrong with it. */
export type CheckedFields = { answers: Record<string, Exclude<Answer, undefined>>; problems: FieldProblem[] }

/**
 * Checks the answers to a form's own questions: in the browser before they are sent, and in the Worker when they arrive.
 *
 * @param form undefined where none is asked, so that every answer is one too many
 */
export function checkFields(form: Pick<Form, 'fields'> | undefined, given: Answers, today: Today): CheckedFields {
  const fields = form?.fields ?? []
  const keys = new Set(fields.map(({ key }) => key))
  const checked: CheckedFields = { answers: {}, problems: [] }
  for (const key of Object.keys(given)) if (!keys.has(key)) checked.problems.push({ key, kind: 'unknown' })
  for (const field of fields) {
    const answer = Object.hasOwn(given, field.key) ? given[field.key] : undefined
    const problem = isEmpty(answer) ? checkEmpty(field) : checkAnswer(field, answer, today)
    if (problem) checked.problems.push(problem)
    else if (!isEmpty(answer)) checked.answers[field.key] = answer
  }
  return checked
}

function isEmpty(answer: Answer): answer is undefined {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer === undefined || (Array.isArray(answer) && answer.length === 0)
}

function checkEmpty({ key, kind, required }: FormField): FieldProblem | null {
  if (!required) return null
  return { key, kind: kind === 'consent' ? 'not-agreed' : 'missing' }
}

function checkAnswer(field: FormField, answer: Answer, today: Today): FieldProblem | null {
  const { key } = field
  switch (field.kind) {
    case 'text':
      return typeof answer === 'string' ? checkText(field, answer) : { key, kind: 'wrong-kind' }
    case 'choice':
      if (typeof answer !== 'string') return { key, kind: 'wrong-kind' }
      return field.options.some(({ value }) => value === answer) ? null : { key, kind: 'not-an-option' }
    case 'multi-choice':
      if (!Array.isArray(answer)) return { key, kind: 'wrong-kind' }
      // Each once: a list can hold no more than there are options.
      return new Set(answer).size === answer.length &&
        answer.every((chosen) => field.options.some(({ value }) => value === chosen))
        ? null
        : { key, kind: 'not-an-option' }
    case 'date':
      return typeof answer === 'string' ? checkDate(field, answer, today) : { key, kind: 'wrong-kind' }
    case 'number':
      return typeof answer === 'number' ? checkNumber(field, answer) : { key, kind: 'wrong-kind' }
    case 'checkbox':
    case 'consent':
      if (typeof answer !== 'boolean') return { key, kind: 'wrong-kind' }
      return answer ? null : checkEmpty(field)
  }
}

function checkText(field: Extract<FormField, { kind: 'text' }>, answer: string): FieldProblem | null {
  const { key, maximum, pattern } = field
  if ([...answer].length > maximum) return { key, kind: 'too-long', limit: maximum }
  if (pattern !== undefined && !compilePattern(pattern)(answer)) return { key, kind: 'wrong-form' }
  return null
}

function checkDate(field: Extract<FormField, { kind: 'date' }>, answer: string, today: Today): FieldProblem | null {
  const { key, earliest, latest } = field
  if (!isDay(answer)) return { key, kind: 'not-a-date' }
  // Days of this form sort as they follow each other. Where today is not known, either day will do.
  const first = earliest === 'today' ? today.earliest : earliest
  const last = latest === 'today' ? today.latest : latest
  if (first !== undefined && answer < first) return { key, kind: 'too-early', limit: first }
  if (last !== undefined && answer > last) return { key, kind: 'too-late', limit: last }
  return null
}

/** 2026-02-30 has the form of a day and is none. */
function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function checkNumber(field: Extract<FormField, { kind: 'number' }>, answer: number): FieldProblem | null {
  const { key, minimum, maximum, whole } = field
  if (!Number.isFinite(answer)) return { key, kind: 'wrong-kind' }
  if (whole && !Number.isInteger(answer)) return { key, kind: 'not-whole' }
  if (minimum !== undefined && answer < minimum) return { key, kind: 'too-small', limit: minimum }
  if (maximum !== undefined && answer > maximum) return { key, kind: 'too-large', limit: maximum }
  return null
}
