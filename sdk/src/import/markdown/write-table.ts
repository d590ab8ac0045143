import { findAll } from './parse-html.ts'
import type { ReportLost } from '../source.ts'

/** A table of markdown, whose cells are single lines. A table without a head gets its first row as one. */
export function writeTable(table: HTMLTableElement, write: (cell: HTMLElement) => string, lose: ReportLost): string {
  if (table.querySelector('td table')) lose('a table within a table', 'Its text was kept in one cell.')
  if (table.querySelector('[rowspan], [colspan]')) lose('cells over several rows or columns', 'Each is one cell now.')
  const rows = rowsOf(table).map((row) => {
    const cells = childrenOf(row).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH') as HTMLElement[]
    return cells.map((cell) => asOneLine(write(cell)))
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const [head = [], ...body] = rows
  const writeRow = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`
  return `\n\n${[writeRow(head), rule, ...body.map(writeRow)].join('\n')}\n\n`
}

/** Its own rows, not those of tables within it. */
function rowsOf(table: HTMLTableElement): Element[] {
  return findAll(table, 'tr').filter((row) => row.closest('table') === table)
}

function childrenOf(row: Element): Element[] {
  return Array.from({ length: row.children.length }, (_, at) => row.children[at]!)
}

/** Paragraphs and list items of a cell, divided as well as a line can. */
function asOneLine(text: string): string {
  return text
    .trim()
    .replace(/^(?:-|\d+\.)\s+/, '')
    .replaceAll(/\n\s*(?:[-*]|\d+\.)\s+/g, ' · ')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}
