import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeStarter } from './write-starter.ts'

const frontMatterOf = (text: string) => parse(text.split('---\n')[1]!) as Record<string, unknown>

test('title and questions are read as they were, whatever is in them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('No', 'true', 'a: b', '# a', 'a '),
  )
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (title, questions) => {
      const written = writeStarter({ title, questions, type: 'article', day: '2026-11-03' })
      expect(frontMatterOf(written)).toMatchObject({ title, questions, draft: true })
    }),
  )
})

test('what needs no quotation marks has none', () => {
  const written = writeStarter({ title: 'Reset a password', type: 'steps', day: '2026-11-03' })
  expect(written).toMatch(
    /^---\ntitle: Reset a password\n[^]*type: steps\nquestions:\n {2}- reset a password\nupdated: 2026/,
  )
})
