import { expect, test } from 'vitest'
import { canonicalLanguage } from './canonical-language.ts'

test.each([
  ['NL', 'nl'],
  ['pt-br', 'pt-BR'],
  ['nl-', 'en'],
  ['not a language', 'en'],
])('a page that says its language is %s is read as %s', (said, read) => {
  expect(canonicalLanguage(said)).toBe(read)
})
