import { expect, test } from 'vitest'
import { formSchema } from '../schemas/form.ts'
import { checkFields, type Answers } from './check-fields.ts'

const options = [
  { value: 'a', label: { en: 'A' } },
  { value: 'b', label: { en: 'B' } },
]
const label = { en: 'Question' }
const TODAY = { earliest: '2026-11-02', latest: '2026-11-03' }

/** Checks one answer to one field. */
function check(field: Record<string, unknown>, answer: unknown) {
  const form = formSchema.parse({ fields: [{ key: 'it', label, ...field }] })
  return checkFields(form, (answer === undefined ? {} : { it: answer }) as Answers, TODAY)
}
const problemOf = (field: Record<string, unknown>, answer: unknown) => check(field, answer).problems[0]?.kind

test.each([
  [{ kind: 'text' }, '  kept as it is '],
  [{ kind: 'text', pattern: 'INV-\\d+' }, 'INV-204'],
  [{ kind: 'choice', options }, 'b'],
  [{ kind: 'multi-choice', options }, ['b', 'a']],
  [{ kind: 'date' }, '2024-02-29'],
  [{ kind: 'number', minimum: 0, maximum: 1 }, 0.5],
  [{ kind: 'checkbox' }, false],
  [{ kind: 'consent', required: true }, true],
])('%j takes %j as it is', (field, answer) => {
  expect(check(field, answer)).toEqual({ answers: { it: answer }, problems: [] })
})

test.each([
  [{ kind: 'text', maximum: 2 }, '🙂🙂🙂', 'too-long'],
  [{ kind: 'text', pattern: 'INV-\\d+' }, 'INV-204 ', 'wrong-form'],
  [{ kind: 'text' }, 1, 'wrong-kind'],
  [{ kind: 'choice', options }, 'c', 'not-an-option'],
  [{ kind: 'choice', options }, 'toString', 'not-an-option'],
  [{ kind: 'choice', options }, ['a'], 'wrong-kind'],
  [{ kind: 'multi-choice', options }, ['a', 'c'], 'not-an-option'],
  [{ kind: 'multi-choice', options }, ['a', 'a'], 'not-an-option'],
  [{ kind: 'multi-choice', options }, 'a', 'wrong-kind'],
  [{ kind: 'date' }, '2026-02-30', 'not-a-date'],
  [{ kind: 'date' }, '3 November', 'not-a-date'],
  [{ kind: 'date' }, '+012026-01-01', 'not-a-date'],
  [{ kind: 'date', latest: 'today' }, '2026-11-04', 'too-late'],
  [{ kind: 'date', earliest: 'today' }, '2026-11-01', 'too-early'],
  [{ kind: 'date', earliest: '2026-01-01' }, '2025-12-31', 'too-early'],
  [{ kind: 'number' }, '5', 'wrong-kind'],
  [{ kind: 'number', minimum: 1 }, 0, 'too-small'],
  [{ kind: 'number', maximum: 1 }, 2, 'too-large'],
  [{ kind: 'number', whole: true }, 1.5, 'not-whole'],
  [{ kind: 'checkbox' }, 'yes', 'wrong-kind'],
])('%j refuses %j: %s', (field, answer, problem) => {
  expect(problemOf(field, answer)).toBe(problem)
})

test.each([
  [{ kind: 'text' }, undefined, 'missing'],
  [{ kind: 'text' }, ' \n', 'missing'],
  [{ kind: 'multi-choice', options }, [], 'missing'],
  [{ kind: 'checkbox' }, false, 'missing'],
  [{ kind: 'consent' }, false, 'not-agreed'],
  [{ kind: 'consent' }, undefined, 'not-agreed'],
])('%j that must be answered is not by %j: %s', (field, answer, problem) => {
  expect(problemOf({ ...field, required: true }, answer)).toBe(problem)
  expect(problemOf(field, answer)).toBeUndefined()
})

test('where it may be either day, either will do as today', () => {
  expect(problemOf({ kind: 'date', latest: 'today' }, TODAY.latest)).toBeUndefined()
  expect(problemOf({ kind: 'date', earliest: 'today' }, TODAY.earliest)).toBeUndefined()
})

test('what is left empty is not kept', () => {
  expect(check({ kind: 'text' }, '').answers).toEqual({})
})

test('an answer that nobody asked for is named', () => {
  const given = { colour: 'red', constructor: 'x' } as unknown as Answers
  expect(checkFields(undefined, given, TODAY).problems).toEqual([
    { key: 'colour', kind: 'unknown' },
    { key: 'constructor', kind: 'unknown' },
  ])
})
