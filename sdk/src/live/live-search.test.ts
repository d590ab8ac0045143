import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveSearchError, type LiveDocument } from './live-document.ts'
import { createLiveSearch } from './live-search.ts'

const VPN = {
  id: 'vpn',
  title: 'Connect to the VPN',
  questions: ['work from home'],
  body: 'Connecting takes a minute.',
}
const PRINTER = { id: 'printer', title: 'Print in colour', keywords: ['toner'], body: 'Connect the cable.' }
const DUTCH = { id: 'wachtwoord', title: 'Wachtwoord herstellen', lang: 'nl' }
const DOCUMENTS = [VPN, PRINTER, DUTCH]

const idsOf = (query: string, documents: LiveDocument[] = DOCUMENTS) =>
  createLiveSearch(documents)
    .search(query)
    .map(({ id }) => id)

test('the best document comes first, with the words that matched', () => {
  const [best, second] = createLiveSearch(DOCUMENTS).search('connecting')
  expect(best).toMatchObject({
    id: 'vpn',
    document: VPN,
    titleMarks: [{ start: 0, end: 7 }],
    bodyMarks: [{ start: 0, end: 10 }],
  })
  expect(second).toMatchObject({ id: 'printer', titleMarks: [] })
  expect(best!.score).toBeGreaterThan(second!.score)
})

test.each([
  ['a question', 'working from home', 'vpn'],
  ['a keyword', 'out of toner', 'printer'],
  ['a misspelt word', 'pirnt', 'printer'],
  ['the beginning of a word', 'how do i pri', 'printer'],
  ['a compound of words', 'wachtwoordherstel', 'wachtwoord'],
])('%s finds its document', (_, query, id) => {
  expect(idsOf(query)[0]).toBe(id)
})

test.each(['', '  ', 'zeppelin', 'how do you', '?!', '🙂', '\ud800', '<b>'])('“%s” finds nothing', (query) => {
  expect(idsOf(query)).toEqual([])
})

test('at most so many documents are answered, eight by default', () => {
  const live = createLiveSearch(Array.from({ length: 20 }, (_, at) => ({ id: `${at}`, title: 'Printing' })))
  expect(live.search('print')).toHaveLength(8)
  expect(live.search('print', { limit: 3 })).toHaveLength(3)
})

test('a document keeps the fields of its owner', () => {
  const [found] = createLiveSearch<LiveDocument & { price: number }>([{ ...VPN, price: 3 }]).search('vpn')
  expect(found!.document.price).toBe(3)
})

test('documents come, change and go', () => {
  const live = createLiveSearch([VPN])
  live.add(PRINTER)
  expect(live.size).toBe(2)
  live.replace({ id: 'vpn', title: 'Tunnel' })
  expect(live.search('vpn')).toEqual([])
  expect(live.search('tunnel')).toHaveLength(1)
  live.remove('vpn')
  expect(live.search('tunnel')).toEqual([])
  expect(live.size).toBe(1)
})

test('what changed and came back is found as if it had never been away', () => {
  const text = fc
    .array(fc.constantFrom('print', 'paper', 'the', 'reset', 'toner'), { maxLength: 5 })
    .map((w) => w.join(' '))
  const documents = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      title: text,
      body: text,
      questions: fc.array(text, { maxLength: 2 }),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  fc.assert(
    fc.property(documents, text, text, (all, other, query) => {
      const live = createLiveSearch(all)
      for (const document of all) live.replace({ ...document, title: other })
      for (const document of all) live.replace(document)
      const scores = (results: { id: string; score: number }[]) =>
        Object.fromEntries(results.map(({ id, score }) => [id, expect.closeTo(score, 6)]))
      const fresh = createLiveSearch(all).search(query)
      expect(Object.fromEntries(live.search(query).map(({ id, score }) => [id, score]))).toEqual(scores(fresh))
    }),
  )
})

test('a document that its owner changes stays as it was indexed until it is replaced', () => {
  const document = { ...PRINTER }
  const live = createLiveSearch([document])
  document.title = 'Scan'
  live.remove('printer')
  expect(live.search('print')).toEqual([])
})

test('misuse says what is wrong, and changes nothing', () => {
  const live = createLiveSearch([VPN])
  const wrong = (document: unknown) => () => live.add(document as LiveDocument)
  expect(wrong({ ...VPN, title: 'Another' })).toThrow('There is a document "vpn" already; replace it instead.')
  expect(wrong({ id: 'a' })).toThrow('Document "a": title is missing; expected a text.')
  expect(wrong({ id: 7, title: 'x' })).toThrow('The document: id is 7; expected a text that is not empty.')
  expect(wrong({ id: 'a', title: 'x', questions: 'y' })).toThrow('questions are "y"; expected a list of texts.')
  expect(wrong(null)).toThrow(LiveSearchError)
  expect(() => live.replace({ id: 'vpn' } as LiveDocument)).toThrow('title is missing')
  expect(() => live.replace(PRINTER)).toThrow('There is no document "printer".')
  expect(() => live.remove('printer')).toThrow('There is no document "printer".')
  expect(() => createLiveSearch([VPN, VPN])).toThrow('There is a document "vpn" already')
  expect(() => createLiveSearch([VPN, 5] as LiveDocument[])).toThrow('Document 2 is 5; expected an object.')
  expect(() => live.search(undefined as unknown as string)).toThrow('query must be a string, got undefined')
  expect(() => createLiveSearch({} as LiveDocument[])).toThrow('takes a list of documents')
  expect(live.search('vpn')[0]!.document).toBe(VPN)
})
