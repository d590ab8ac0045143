import { expect, test } from 'vitest'
import type { Gap } from './group-gaps.ts'
import { writeGapsCsv } from './write-gaps-csv.ts'

function gapOf(title: string, ...words: string[]): Gap & { locale: string } {
  const counts = { visits: 4, failed: 5, tickets: 2 }
  return { title, locale: 'en', ...counts, nearest: null, wordings: words.map((each) => ({ words: each, ...counts })) }
}

test('every gap is a line below the head', () => {
  const nearest = { slug: 'invoices', title: 'Invoices' }
  expect(writeGapsCsv([{ ...gapOf('Export invoices', 'export invoices', 'invoice export'), nearest }])).toBe(
    'title,locale,visits,failed,tickets,nearest,wordings\r\nExport invoices,en,4,5,2,invoices,export invoices; invoice export\r\n',
  )
})

test('commas, quotes and ends of lines stay within their cell', () => {
  expect(writeGapsCsv([gapOf('Say "hi", please', 'one\ntwo')])).toContain(
    '\r\n"Say ""hi"", please",en,4,5,2,,"one\ntwo"\r\n',
  )
})

test.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(1)', '\t=1'])(
  '%j is read as text and not as a formula',
  (words) => {
    const [, line] = writeGapsCsv([gapOf('A', words)]).split('\r\n')
    expect(line).toMatch(/,"?'[=+\-@\t]/)
  },
)
