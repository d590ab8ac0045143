import { expect, test, vi } from 'vitest'
import type { Gap } from '@firstline/sdk/learn'
import '../define.ts'
import { apiDouble, refuse } from '../testing/api-double.ts'
import type { FirstlineEvent, FirstlineEvents } from '../shared/events.ts'
import { find, findAll, mount, settled, textOf } from '../testing/screen.ts'
import { ApiError } from '@firstline/sdk/client'
import type { FindGaps, GapQuery } from './find-gaps.ts'
import type { GapsElement } from './gaps.ts'

const GAP: Gap = {
  title: 'Export invoices',
  wordings: [
    { words: 'export invoices', failed: 5, visits: 4, tickets: 2 },
    { words: 'invoice export', failed: 1, visits: 1, tickets: 0 },
  ],
  ...{ failed: 6, visits: 5, tickets: 2 },
  nearest: { slug: 'find-invoices', title: 'Find your invoices' },
}

const found =
  (gaps: Gap[]): FindGaps =>
  async (_client, { locale }) => ({ gaps, locale: locale ?? 'en', locales: ['en', 'nl'] })

async function show(search: FindGaps) {
  const { client } = apiDouble({})
  const element = mount<GapsElement>('firstline-gaps', { client, kb: '/kb', help: '/help', find: search })
  await settled()
  return element
}

test('a gap shows its people and tickets, its wordings, and the article that is nearest', async () => {
  const element = await show(found([GAP]))
  expect(textOf(find(element, 'ol > li'))).toMatch(
    /Export invoices 5 visitors, 6 searches in vain · 2 tickets export invoices 5 searches, 2 tickets invoice export 1 search Nearest article: Find your invoices Copy as article/,
  )
  expect(find<HTMLAnchorElement>(element, 'a').getAttribute('href')).toBe('/help/en/find-invoices')
  expect(textOf(find(element, '[role=status]'))).toBe('1 gap.')
})

test('what only tickets asked, and what no article is near to, is said so', async () => {
  const element = await show(found([{ ...GAP, failed: 0, visits: 0, tickets: 1, nearest: null }]))
  expect(textOf(find(element, '.counts'))).toBe('1 ticket')
  expect(textOf(element)).toContain('No article is near.')
})

test('the list can be had as a file', async () => {
  const element = await show(found([GAP]))
  const link = find<HTMLAnchorElement>(element, 'a[download]')
  expect(link.download).toBe('gaps-en.csv')
  expect(decodeURIComponent(link.href)).toMatch(
    /^data:text\/csv;charset=utf-8,\uFEFFtitle,.*\r\nExport invoices,en,5,6,2,/,
  )
})

test('many wordings are folded away', async () => {
  const wordings = Array.from({ length: 7 }, (_, at) => ({ words: `words ${at}`, failed: 1, visits: 1, tickets: 0 }))
  const element = await show(found([{ ...GAP, wordings }]))
  expect(textOf(find(element, 'summary'))).toBe('3 more wordings')
  expect(findAll(element, 'details q')).toHaveLength(3)
})

test('an article to begin with is copied, with the words that were asked', async () => {
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  const element = await show(found([GAP]))
  find(element, 'button', 'Copy as article').click()
  await settled()
  expect(copied[0]).toMatch(
    /^---\ntitle: Export invoices\n[^]*- export invoices\n {2}- invoice export\n[^]*draft: true\n---\n/,
  )
  expect(textOf(find(element, '[role=status]'))).toBe('Copied.')
  vi.unstubAllGlobals()
})

test('where the page may not copy, the article is there to be copied by hand', async () => {
  vi.stubGlobal('navigator', {})
  const element = await show(found([GAP]))
  find(element, 'button', 'Copy as article').click()
  await settled()
  expect(find<HTMLDialogElement>(element, 'dialog').open).toBe(true)
  expect(find<HTMLTextAreaElement>(element, 'textarea').value).toContain('title: Export invoices')
  vi.unstubAllGlobals()
})

test('another language or period looks anew, and is told to the page', async () => {
  const asked: GapQuery[] = []
  const told = vi.fn<(detail: FirstlineEvents['firstline:gaps-query']) => void>()
  const element = await show(async (client, query, ...rest) => {
    asked.push(query)
    return found([])(client, query, ...rest)
  })
  element.addEventListener('firstline:gaps-query', (event) =>
    told((event as FirstlineEvent<'firstline:gaps-query'>).detail),
  )
  const choose = async (index: number, value: string) => {
    const select = findAll<HTMLSelectElement>(element, 'select')[index]!
    select.value = value
    select.dispatchEvent(new Event('change'))
    await settled()
  }
  await choose(0, 'nl')
  await choose(1, '7')
  expect(asked.map(({ locale, days }) => [locale, days])).toEqual([
    [null, 90],
    ['nl', 90],
    ['nl', 7],
  ])
  expect(told.mock.lastCall).toEqual([{ locale: 'nl', days: 7 }])
  expect(textOf(element)).toContain('No gaps: in the last 7 days')
})

test('a period that cannot be chosen is the longest', async () => {
  const element = await show(found([]))
  element.days = 1_000
  await settled()
  expect(textOf(element)).toContain('No gaps: in the last 90 days')
})

test('while it reads it says how far it is, and what an earlier choice finds is dropped', async () => {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<FindGaps>>>()
  const element = await show(async (_client, _query, _signal, onProgress) => {
    onProgress(1_500)
    return promise
  })
  expect(textOf(element)).toContain('1,500 questions so far.')
  element.find = found([])
  await settled()
  resolve({ gaps: [GAP], locale: 'en', locales: ['en'] })
  await settled()
  expect(findAll(element, 'ol')).toEqual([])
})

test('a failure is told and can be tried again; a session that has ended is told to the page', async () => {
  const expired = vi.fn()
  const { client } = apiDouble({})
  const envelope = await refuse(401, 'unauthorized').json()
  const element = mount<GapsElement>('firstline-gaps', {
    client,
    find: vi
      .fn<FindGaps>()
      .mockRejectedValueOnce(new ApiError(401, envelope, null))
      .mockImplementation(found([GAP])),
  })
  element.addEventListener('firstline:unauthorized', expired)
  await settled()
  expect(expired).toHaveBeenCalled()
  expect(textOf(find(element, '[role=alert]'))).toContain('What visitors asked could not be read.')
  find(element, 'button', 'Try again').click()
  await settled()
  expect(findAll(element, 'ol > li')).toHaveLength(1)
})
