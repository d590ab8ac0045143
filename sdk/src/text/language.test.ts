import { expect, test } from 'vitest'
import { loadLanguage, loadLanguages } from './language.ts'

test('a language is loaded once, whatever the region', async () => {
  expect(await loadLanguage('en-GB')).toBe(await loadLanguage('en'))
})

test('a language without rules keeps its words as they are', async () => {
  const { stem, stopWords } = await loadLanguage('tlh')
  expect(stem('qapla')).toBe('qapla')
  expect(stopWords.size).toBe(0)
})

test('a tag that is the name of something else is a language without rules', async () => {
  expect((await loadLanguage('constructor')).stopWords.size).toBe(0)
})

test('languages are asked for by the tags that the articles bear', async () => {
  const languages = await loadLanguages(['nl', 'en', 'nl', 'en-GB'])
  expect([...languages.keys()]).toEqual(['nl', 'en', 'en-GB'])
  expect(languages.get('nl')!.stopWords).toContain('het')
})
