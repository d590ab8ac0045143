import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.each([
  ['nl', 'nl'],
  ['nl-BE', 'nl'],
  ['pt-BR', 'pt-BR'],
  ['fr', 'en'],
])('a page in %s gets articles in %s', (wanted, chosen) => {
  expect(chooseLocale(wanted, ['en', 'nl', 'pt-BR'])).toBe(chosen)
})
