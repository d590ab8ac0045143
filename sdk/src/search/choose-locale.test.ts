import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.each([
  ['nl', 'nl'],
  ['nl-BE', 'nl'],
  ['pt-BR', 'pt-BR'],
  ['pt-br', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh-TW', 'zh-Hant-TW'],
  ['zh-HK', 'zh-Hant-TW'],
  ['zh-SG', 'zh-Hans'],
  ['sr-ME', 'sr-Latn'],
  ['sr', 'sr-Latn'],
  ['fr', 'en'],
  ['no language', 'en'],
])('a page in %s gets articles in %s', (wanted, chosen) => {
  expect(chooseLocale(wanted, ['en', 'nl', 'pt-BR', 'zh-Hans', 'zh-Hant-TW', 'sr-Latn'])).toBe(chosen)
})
