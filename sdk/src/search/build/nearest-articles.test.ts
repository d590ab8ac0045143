import { expect, test } from 'vitest'
import { nearestArticles } from './nearest-articles.ts'
import type { SearchDocument } from './search-document.ts'

function document(title: string, body = '', lang = 'en'): SearchDocument {
  return { slug: title, lang, title, summary: '', questions: [], keywords: [], body }
}

const documents = [
  document('Add a printer', 'Choose the printer and its toner.'),
  document('The printer does not print', 'Is there toner in the printer?'),
  document('Reset a password', 'Choose a new password.'),
  document('Change a password', 'Type the old password.'),
  document('Book a room', 'Rooms have a screen.'),
]

test('articles on the same subject are near, others are not', async () => {
  expect(await nearestArticles(documents, 4)).toEqual([[1], [0], [3], [2], []])
})

test('there are no more than asked for, the nearest of them', async () => {
  const more = [...documents, document('Printer'), document('A password')]
  const [all, nearest] = await Promise.all([nearestArticles(more, 4), nearestArticles(more, 1)])
  expect(all[0]!.length).toBeGreaterThan(1)
  expect(nearest).toEqual(all.map((related) => related.slice(0, 1)))
})

test('the same articles give the same answer, and none or one gives none', async () => {
  expect(await nearestArticles(documents, 4)).toEqual(await nearestArticles(structuredClone(documents), 4))
  expect(await nearestArticles([], 4)).toEqual([])
  expect(await nearestArticles(documents.slice(0, 1), 4)).toEqual([[]])
})

test('words that two languages write alike make no articles alike', async () => {
  const alike = [document('Printer toner', ''), document('Printer toner', '', 'nl'), ...documents.slice(2)]
  expect((await nearestArticles(alike, 4))[0]).toEqual([])
})
