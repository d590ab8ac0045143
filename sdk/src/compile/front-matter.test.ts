import { expect, test } from 'vitest'
import { frontMatterSchema } from '../schemas/article.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Problem } from './problem.ts'

function read(text: string) {
  const problems: Problem[] = []
  const file = readFrontMatter(text, frontMatterSchema, 'en/mail/a.md', (problem) => problems.push(problem))
  return { file, problems }
}

test('the body starts on the line after the front matter', () => {
  const { file } = read('---\ntitle: One\norder: 5\n---\n\nBody\n')
  expect(file).toMatchObject({ data: { title: 'One', order: 5, audience: 'public' }, body: '\nBody\n', bodyLine: 5 })
})

test('a rule in the body does not end the front matter late, nor hyphens in a value early', () => {
  const { file } = read('---\ntitle: a --- b\n---\none\n\n---\n\ntwo')
  expect(file).toMatchObject({ data: { title: 'a --- b' }, body: 'one\n\n---\n\ntwo' })
})

test('a day stays the text that was written', () => {
  expect(read('---\ntitle: One\nupdated: 2026-11-16\n---\n').file?.data.updated).toBe('2026-11-16')
})

test('a file without front matter is told how to begin', () => {
  expect(read('# Title\n').problems).toEqual([
    expect.objectContaining({ code: 'front-matter', line: 1, field: 'title', received: 'nothing' }),
  ])
})

test('a wrong type names line, field, expected and received', () => {
  expect(read('---\ntitle: One\nquestions: how do I\n---\n').problems).toEqual([
    expect.objectContaining({
      file: 'en/mail/a.md',
      line: 3,
      field: 'questions',
      expected: 'a list',
      received: '"how do I"',
      fix: 'Write one entry a line, each after a hyphen and a space.',
    }),
  ])
})

test('an entry of a list is named by its place and its own line', () => {
  expect(read('---\ntitle: One\nkeywords:\n  - wifi\n  - 802.11\n---\n').problems).toEqual([
    expect.objectContaining({
      line: 5,
      field: 'keywords[1]',
      expected: 'text',
      fix: 'Put it between quotes: "802.11".',
    }),
  ])
})

test('a missing title is said to be missing', () => {
  expect(read('---\nsummary: x\n---\n').problems).toEqual([
    expect.objectContaining({ field: 'title', message: '`title` is missing.', received: 'nothing' }),
  ])
})

test('a misspelt key comes with the one that was meant', () => {
  expect(read('---\ntitle: One\nsumary: x\n---\n').problems).toEqual([
    expect.objectContaining({ line: 3, field: 'sumary', fix: 'Did you mean `summary`?' }),
  ])
})

test('broken YAML is an error at its line of the file', () => {
  const { file, problems } = read('---\ntitle: One\nsummary: "unclosed\norder: 1\n---\n')
  expect(file).toBeNull()
  expect(problems[0]).toMatchObject({ code: 'yaml', severity: 'error' })
  expect(problems[0]!.line).toBeGreaterThanOrEqual(3)
})

test('a key written twice is an error', () => {
  expect(read('---\ntitle: One\ntitle: Two\n---\n').problems).toEqual([
    expect.objectContaining({ code: 'yaml', line: 3 }),
  ])
})

test('aliases that would grow without end are refused', () => {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const items =
      level === 0
        ? '"x"'
        : Array(9)
            .fill(`*a${level - 1}`)
            .join(', ')
    return `a${level}: &a${level} [${items}]`
  })
  const { file, problems } = read(`---\ntitle: One\n${levels.join('\n')}\n---\n`)
  expect(file).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ code: 'yaml', message: expect.stringContaining('alias') })])
})

test('lists nested without end are refused in words', () => {
  const { file, problems } = read(`---\ntitle: One\nkeywords: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`)
  expect(file).toBeNull()
  const message = 'The front matter is not valid YAML: Lists or keys stand in each other too deep.'
  expect(problems[0]).toMatchObject({ code: 'yaml', line: 3, message })
})

test('tags of somebody’s own are refused', () => {
  const { file, problems } = read('---\ntitle: !!python/object:os.system One\n---\n')
  expect(file).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ code: 'yaml', line: 2 })])
})

test('a key named __proto__ is an unknown key like any other', () => {
  const { file, problems } = read('---\ntitle: One\n__proto__:\n  draft: true\n---\n')
  expect(file).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ field: '__proto__' })])
})

test('front matter that is never closed is told so', () => {
  expect(read('---\ntitle: One\n\nBody\n').problems).toEqual([
    expect.objectContaining({
      code: 'front-matter',
      line: 1,
      message: expect.stringContaining('closing `---` is missing'),
    }),
  ])
})

test('an audience that is no word is told which words there are', () => {
  expect(read('---\ntitle: One\naudience: [internal]\n---\n').problems).toEqual([
    expect.objectContaining({ line: 3, field: 'audience', fix: expect.stringContaining('public, internal') }),
  ])
})

test.each([
  ['a key twice', 'title: a\ntitle: b', 'Remove one of the two'],
  ['a tab', '\ttitle: a', 'two spaces in place of the tab'],
  ['text with a colon', 'title: a: b', 'between double quotes'],
])('%s is told with its own way out', (_what, yaml, fix) => {
  const { problems } = read(`---\n${yaml}\n---\n`)
  expect(problems[0]!.fix).toContain(fix)
})
