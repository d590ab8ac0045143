import { expect, test } from 'vitest'
import { writtenIn } from './direction.ts'
import { loadLanguage } from './load-messages.ts'

test('a site speaks a language that the panel does not, and leaves to English what it does not say', async () => {
  const { tag, messages } = await loadLanguage('pt-BR', {}, { 'pt-BR': { greeting: 'Como podemos ajudar?' } })
  expect([tag, messages.greeting, messages.back]).toEqual(['pt-BR', 'Como podemos ajudar?', 'Back'])
  expect((await loadLanguage('pt-BR')).tag).toBe('en')
})

test.each([
  ['pt', 'pt-BR'],
  ['pt-BR', 'pt'],
  ['zh-HK', 'zh-Hant-TW'],
])('whoever reads %s is spoken to in the %s of the site', async (tag, spoken) => {
  const site = { fr: { greeting: 'Bonjour' }, [spoken]: { greeting: 'Hello' } }
  const language = await loadLanguage(tag, {}, site)
  expect([language.tag, language.messages.greeting]).toEqual([spoken, 'Hello'])
})

test.each([
  ['ar', 'rtl'],
  ['ps', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['zh-Hant-TW', 'ltr'],
])('%s is written %s', (tag, dir) => {
  expect(writtenIn(tag)).toEqual({ lang: tag, dir })
})
