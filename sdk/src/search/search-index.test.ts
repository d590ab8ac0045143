import { expect, test } from 'vitest'
import { openSearchIndex } from './search-index.ts'
import { writeSearchIndex, type SearchDocument } from './write-index.ts'

function document(
  slug: string,
  title: string,
  questions: string[],
  more: Partial<SearchDocument> = {},
): SearchDocument {
  return { slug, lang: 'en', title, summary: '', questions, keywords: [], body: '', ...more }
}

const documents = [
  document('new-phone', 'Sign in after getting a new phone', ['i cant log in after changing my phone']),
  document('password', 'Reset a forgotten password', ['forgot my password', 'how do i get a new password']),
  document('printer', 'Add a printer', ['how do i print'], { body: 'Open Settings and choose Printers and scanners.' }),
  document('wachtwoord', 'Een nieuw wachtwoord instellen', ['wachtwoord vergeten'], { lang: 'nl' }),
]
const index = openSearchIndex(JSON.parse(writeSearchIndex(documents)))
const slugs = (query: string) => index.search(query).map((hit) => hit.slug)

test('a question in other words and with typos finds its article first', () => {
  expect(slugs('i cant log in after changing my fone')[0]).toBe('new-phone')
  expect(slugs('forgoten pasword')[0]).toBe('password')
})

test('other forms of a word find it', () => {
  expect(slugs('printing')[0]).toBe('printer')
})

test('the word being typed matches by its beginning, a finished one does not', () => {
  expect(slugs('scan')).toContain('printer')
  expect(slugs('scan ')).not.toContain('printer')
})

test('each article is searched in its own language', () => {
  expect(slugs('wachtwoordherstel')[0]).toBe('wachtwoord')
})

test('stop words alone find nothing', () => {
  expect(slugs('how do i ')).toEqual([])
})

test('words that the knowledge base lacks find nothing', () => {
  expect(slugs('zzzz qqqq')).toEqual([])
  expect(slugs('?!')).toEqual([])
})

test('the same documents give the same index, byte for byte', () => {
  expect(writeSearchIndex(documents)).toBe(writeSearchIndex(structuredClone(documents)))
})
