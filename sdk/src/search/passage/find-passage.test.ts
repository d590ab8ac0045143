import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../schemas/bundle.ts'
import { loadLanguage } from '../../text/language.ts'
import { readWords } from '../../text/terms.ts'
import type { BlockNode, Tree } from '../../tree/nodes.ts'
import { findPassage } from './find-passage.ts'

const english = await loadLanguage('en')

function article(body: Tree, steps: Article['steps'] = []): Article {
  const entry = { slug: 'a', title: 'A', summary: '', section: 's', sectionTitle: 'S', lang: 'en', updated: null }
  return { ...entry, kind: steps.length > 0 ? 'steps' : 'article', related: [], body, steps }
}
const paragraph = (text: string): BlockNode => ({ type: 'paragraph', children: [text] })
const heading = (title: string): BlockNode => {
  return { type: 'heading', level: 2, id: title.toLowerCase(), children: [title] }
}
const words = (query: string) => new Map(readWords(query, english).map(({ term }) => [term, 1]))
const find = (query: string, body: Tree) => findPassage(article(body), words(query), english)

test('the passage with most of the words is found, with its marks and the heading above it', () => {
  const body = [paragraph('A printer prints.'), heading('Toner'), paragraph('Replace the toner of the printer.')]
  const passage = find('replace toner', body)!
  expect(passage).toMatchObject({ text: 'Replace the toner of the printer.', heading: { id: 'toner', title: 'Toner' } })
  expect(passage.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['Replace', 'toner'])
})

test('above the first heading there is none', () => {
  expect(find('printer', [paragraph('A printer prints.')])!.heading).toBeNull()
})

test('words of a heading speak for what stands below it', () => {
  const body = [paragraph('Press the button.'), heading('Toner'), paragraph('Press the button.')]
  expect(find('toner button', body)!.heading?.id).toBe('toner')
})

test('words that stand near each other count more than far ones, and of equals the first is taken', () => {
  const far = paragraph('A key opens the door, which has been there for long, with a lock.')
  const near = paragraph('The lock of a key is elsewhere, and has been there for long.')
  expect(find('key lock', [far, near])!.text).toContain('The lock of a key')
  expect(find('key', [far, near])!.text).toContain('A key opens')
})

test('a row of a table is found by its cells and the head of its column', () => {
  const row = (...cells: string[]) => cells.map((cell) => [cell])
  const table: Tree = [
    {
      type: 'table',
      align: [null, null],
      head: row('File', 'How long'),
      rows: [row('Mail', 'A day'), row('Disk', 'A year')],
    },
  ]
  expect(find('how long disk', table)!.text).toBe('Disk · A year')
})

test('a step of a troubleshooting article is named', () => {
  const steps = [{ id: 'restart', title: 'Restart it', body: [paragraph('Pull the plug.')], answers: [] }]
  expect(findPassage(article([paragraph('Answer a few questions.')], steps), words('plug'), english)).toMatchObject({
    text: 'Pull the plug.',
    heading: { id: 'restart', title: 'Restart it' },
    step: 'restart',
  })
})

test('a long paragraph is cut at the ends of its sentences', () => {
  const text = `${'Nothing of interest stands here. '.repeat(20)}The toner is blue. ${'Nor does it here. '.repeat(20)}`
  const passage = find('blue toner', [paragraph(text)])!
  expect(passage.text).toMatch(/The toner is blue\./)
  expect(passage.text).toMatch(/^[A-Z].*\.$/)
  expect(passage.text.length).toBeLessThanOrEqual(200)
})

test('a sentence without an end is cut around what matched, between words', () => {
  const passage = find('toner', [paragraph(`${'padding '.repeat(100)}toner ${'padding '.repeat(100)}`)])!
  expect(passage.text).toMatch(/^…(padding )+toner( padding)+…$/)
  expect(passage.text.length).toBeLessThanOrEqual(202)
})

test('stop words alone are no answer, and a text without the words has none', () => {
  expect(find('how do i', [paragraph('How do I print?')])).toBeNull()
  expect(find('toner', [paragraph('How do I print?')])).toBeNull()
})

test('what stands beyond the first thirty thousand characters is not looked through', () => {
  const filler = Array.from({ length: 2_000 }, () => paragraph('word '.repeat(20)))
  expect(find('toner', [...filler, paragraph('The toner.')])).toBeNull()
  expect(find('toner', [paragraph('The toner.'), ...filler])!.text).toContain('The toner.')
})

test('any text and any words give a passage that is short, marked within itself and splits no letter', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(' ', '. ', 'e\u0301\u0301', '👩‍👩‍👧', 'שלום'),
  )
  const text = fc.array(unit, { maxLength: 150 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.string({ unit: 'binary' }), (written, asked) => {
      const passage = find(`${asked} ${written.slice(0, 100)}`, [paragraph(written)])
      if (!passage) return
      expect(passage.text.length).toBeLessThanOrEqual(210)
      const borders = new Set(
        [...graphemes.segment(passage.text)].map(({ index }) => index).concat(passage.text.length),
      )
      for (const { start, end } of passage.marks) expect([borders.has(start), borders.has(end)]).toEqual([true, true])
    }),
  )
})
