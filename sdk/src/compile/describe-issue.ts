import type { z } from 'zod'
import { knownKeysAt } from './known-keys.ts'
import { didYouMean, nearestName } from './nearest-name.ts'

/** What a writer is told of one wrong value. */
export type IssueWords = { field: string; expected: string; received: string; message: string; fix: string }

/** `path` leads to the value, or to where it should have been. */
export type DescribedIssue = { path: (string | number)[]; words: IssueWords }

/**
 * Turns zod's issues into sentences for people who write articles.
 *
 * @param root the value that was checked, to show what was received
 * @param schema what it was checked with, to suggest the key that was probably meant
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  root: unknown,
  schema: z.core.$ZodType,
): DescribedIssue[] {
  return issues.flatMap((issue): DescribedIssue[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => describeUnknownKey([...path, key], knownKeysAt(schema, path)))
    }
    return [{ path, words: describeValue(issue, path, root) }]
  })
}

/** More than so many nobody reads through. */
const MAX_LISTED_KEYS = 30

function describeUnknownKey(path: (string | number)[], knownKeys: readonly string[]): DescribedIssue {
  const key = String(path.at(-1))
  const meant = nearestName(key, knownKeys)
  const field = writePath(path)
  const isListable = knownKeys.length > 0 && knownKeys.length <= MAX_LISTED_KEYS
  return {
    path,
    words: {
      field,
      expected: isListable ? `one of ${knownKeys.join(', ')}` : 'a known key',
      received: key,
      message: `\`${field}\` is not a known key.`,
      fix: meant ? `Did you mean \`${meant}\`?` : 'Remove it, or check how it is spelt.',
    },
  }
}

function describeValue(issue: z.core.$ZodIssue, path: (string | number)[], root: unknown): IssueWords {
  const value = readPath(root, path)
  const field = writePath(path)
  const expected = describeExpected(issue)
  const received = describeReceived(value)
  const name = field === '' ? 'The file' : `\`${field}\``
  if (value === undefined) {
    return { field, expected, received, message: `${name} is missing.`, fix: `Add it: ${expected}.` }
  }
  return {
    field,
    expected,
    received,
    message: `${name} should be ${expected}, but is ${received}.`,
    fix: describeFix(issue, value),
  }
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'a set of keys',
  record: 'a set of keys',
}

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `at least ${String(issue.minimum)}`
    case 'invalid_format':
      return issue.pattern ? `text in the form ${issue.pattern}` : `text in the form of a ${issue.format}`
    default:
      return 'another value'
  }
}

/** The schema's own sentence where it has one, else advice for the mistakes that YAML invites. */
function describeFix(issue: z.core.$ZodIssue, value: unknown): string {
  const isOwnSentence =
    issue.message !== '' && !issue.message.startsWith('Invalid') && !issue.message.startsWith('Too ')
  if (isOwnSentence) return issue.message
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
      return `Put it between quotes: "${value}".`
    }
    if (issue.expected === 'array') return 'Write one entry a line, each after a hyphen and a space.'
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = didYouMean(value, issue.values.map(String))
    if (meant !== '') return meant.trim()
  }
  return 'Correct the value.'
}

const RECEIVED_CHARACTERS = 60

function describeReceived(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'empty'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'a set of keys'
  const text = typeof value === 'string' ? `"${value}"` : `${value as number | boolean}`
  const shown = text.length > RECEIVED_CHARACTERS ? `${text.slice(0, RECEIVED_CHARACTERS)}…` : text
  return typeof value === 'number' ? `the number ${shown}` : shown
}

function readPath(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** `keywords[1]`, `sites[0].origins[2]` */
function writePath(path: readonly (string | number)[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}
