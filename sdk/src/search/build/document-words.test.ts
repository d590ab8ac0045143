import { expect, test } from 'vitest'
import { loadLanguage } from '../../text/language.ts'
import { readWords } from '../../text/terms.ts'
import { documentWords } from './document-words.ts'

const [english, german] = await Promise.all(['en', 'de'].map(loadLanguage))
const document = {
  slug: 'printer',
  lang: 'en',
  title: 'Printers',
  summary: 'Toner.',
  questions: ['How do I print?', 'printers'],
  keywords: ['ink'],
  body: 'Open the printer’s lid.',
}

test('each text has the words that a reader of its language finds in it; a summary is the beginning of the body', () => {
  const { title, questions, keywords, body } = documentWords(document, english!)
  const written = (texts: typeof title) => texts.map((words) => words.map(({ text, term }) => ({ text, term })))
  const found = (text: string) => readWords(text, english!).map(({ text: word, term }) => ({ text: word, term }))
  expect(written(title)).toEqual([found('Printers')])
  expect(written([...questions, ...keywords])).toEqual([...document.questions, 'ink'].map(found))
  expect(written(body)).toEqual([found('Toner. Open the printer’s lid.')])
})

test('a word is one object wherever a language has it, and another one in another language', () => {
  const again = { ...document, title: 'toner' }
  const ofBody = documentWords(document, english!).body[0]![0]
  expect(documentWords(again, english!).title[0]).toEqual([expect.objectContaining({ term: 'toner' })])
  expect(documentWords({ ...document, title: 'Toner' }, english!).title[0]![0]).toBe(ofBody)
  expect(documentWords({ ...document, title: 'Toner' }, german!).title[0]![0]).not.toBe(ofBody)
})
