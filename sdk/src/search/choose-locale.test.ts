import { expect, test } from 'vitest'
import { chooseLocale, localeChooser } from './choose-locale.ts'

const SPOKEN = ['en', 'nl', 'pt-BR', 'zh-Hans', 'zh-Hant-TW', 'sr-Latn']

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
  expect(chooseLocale(wanted, SPOKEN)).toBe(chosen)
})

test('whoever reads another script than the language without a region has gets their own', () => {
  expect(chooseLocale('zh-TW', ['en', 'zh', 'zh-Hant'])).toBe('zh-Hant')
  expect(chooseLocale('zh-SG', ['en', 'zh-Hans-CN', 'zh'])).toBe('zh')
})

test('many pages get what each of them would', () => {
  const choose = localeChooser(SPOKEN)
  expect(['nl-BE', 'fr', 'nl-BE'].map(choose)).toEqual(['nl', 'en', 'nl'])
})
