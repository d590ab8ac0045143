import { expect, test } from 'vitest'
import { asked } from '../testing/asked-question.ts'
import { groupGaps, type GapOptions } from './group-gaps.ts'

const failed = (words: string, empty: number, visits = empty) => asked(words, { searches: empty, empty, visits })

async function gapsOf(questions: ReturnType<typeof asked>[], options: Partial<GapOptions> = {}) {
  return groupGaps(questions, { locale: 'en', search: async () => [], ...options })
}

test('wordings of one meaning are one gap with what stands behind it, most people and tickets first', async () => {
  const gaps = await gapsOf([
    failed('standing desk', 4),
    failed('exporting invoices to excel', 2),
    failed('export invoices', 5),
    asked('Invoices export?', { tickets: 3 }),
    failed('export an invoice', 1),
  ])
  expect(gaps).toMatchObject([
    { title: 'Export invoices', failed: 8, visits: 8, tickets: 3, nearest: null },
    { title: 'Standing desk', failed: 4, visits: 4, tickets: 0 },
  ])
  expect(gaps[0]!.wordings.map(({ words }) => words)).toEqual([
    'export invoices',
    'Invoices export?',
    'exporting invoices to excel',
    'export an invoice',
  ])
})

test('the same words on pages in several languages are one wording', async () => {
  const [gap] = await gapsOf([failed('jumpseat', 2), { ...failed('jumpseat', 3), locale: 'fr' }])
  expect(gap!.wordings).toEqual([{ words: 'jumpseat', failed: 5, visits: 5, tickets: 0 }])
})

test('wordings from which the same rarely opened article was opened are one gap', async () => {
  const unopened = (words: string, slug: string) => {
    return asked(words, { searches: 3, unopened: 2, visits: 3, opened: [{ slug, visits: 1 }] })
  }
  const others = Array.from({ length: 6 }, (_, at) => unopened(`thing${at}`, `article-${at}`))
  const gaps = await gapsOf([unopened('parental leave', 'leave'), unopened('maternity leave', 'leave'), ...others])
  expect(gaps[0]!.wordings).toHaveLength(2)
  expect(gaps).toHaveLength(7)
})

test('words that everybody uses make nothing alike', async () => {
  const words = ['printer', 'laptop', 'badge', 'coffee', 'desk', 'chair']
  expect(await gapsOf(words.map((word) => failed(`problem with my ${word}`, 1)))).toHaveLength(words.length)
})

test('searches that mostly led to an article are no gap, nor are tickets that one resolved', async () => {
  const mostlyRead = asked('password', { searches: 9, unopened: 4, visits: 9 })
  const resolved = asked('toner', { tickets: 2, solved: [{ slug: 'printer', visitors: 2, tickets: 2 }] })
  const unresolved = asked('paper', { tickets: 3, solved: [{ slug: 'printer', visitors: 2, tickets: 2 }] })
  expect(await gapsOf([mostlyRead, resolved, unresolved])).toMatchObject([{ title: 'Paper', tickets: 1, visits: 0 }])
})

test('no more people stand behind a wording than searched in vain', async () => {
  const question = asked('desk', { searches: 4, empty: 1, unopened: 1, visits: 4 })
  expect(await gapsOf([question])).toMatchObject([{ failed: 2, visits: 2 }])
})

test('search is asked for the nearest article of what is returned, and of nothing else', async () => {
  const searched: string[] = []
  const search = async (words: string) => {
    searched.push(words)
    return [
      { slug: 'desks', title: 'Book a desk', confidence: 0.6 },
      { slug: 'rooms', title: 'Book a room', confidence: 0.5 },
    ]
  }
  const gaps = await gapsOf([failed('desk', 2), failed('fax', 1), failed('pager', 1)], { search, most: 2 })
  expect(gaps.map(({ nearest }) => nearest)).toEqual([
    { slug: 'desks', title: 'Book a desk' },
    { slug: 'desks', title: 'Book a desk' },
  ])
  expect(searched).toEqual(['Desk', 'Fax'])
})

test('an article that would not be suggested to visitors is not near', async () => {
  const best = { slug: 'desks', title: 'Book a desk' }
  const nearestAt = async (confidence: number) => {
    const [gap] = await gapsOf([failed('pager', 1)], { search: async () => [{ ...best, confidence }] })
    return gap!.nearest
  }
  expect([await nearestAt(0.55), await nearestAt(0.54)]).toEqual([best, null])
})

test('questions of nothing but stop words are kept, those without a word are not', async () => {
  expect((await gapsOf([failed('how do i', 2), failed('???', 9)])).map(({ title }) => title)).toEqual(['How do i'])
})

test('the order of the evidence changes nothing', async () => {
  const questions = [failed('export invoices', 2), failed('invoice exports', 2), failed('export', 2), failed('desk', 2)]
  expect(await gapsOf(questions.toReversed())).toEqual(await gapsOf(questions))
})
