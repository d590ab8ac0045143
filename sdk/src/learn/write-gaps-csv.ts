import type { Gap } from './group-gaps.ts'

const COLUMNS = ['title', 'locale', 'visits', 'failed', 'tickets', 'nearest', 'wordings']
/** What a spreadsheet would take for a formula, and run: the words are visitors'. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Writes gaps for a spreadsheet (RFC 4180): a head, then a line for each gap. `nearest` is the slug of the article, and
 * `wordings` are all that people asked, the most asked first, between semicolons.
 */
export function writeGapsCsv(gaps: readonly (Gap & { locale: string })[]): string {
  const rows = gaps.map(({ title, locale, visits, failed, tickets, nearest, wordings }) => {
    return [title, locale, visits, failed, tickets, nearest?.slug ?? '', wordings.map(({ words }) => words).join('; ')]
  })
  return [COLUMNS, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
}

function writeCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
