import type { ReportLost } from '../source.ts'
import { joinLines } from './join-lines.ts'
import { findAll } from './parse-html.ts'

/** What no cell of a table of facts holds. */
const BLOCKS_OF_A_PAGE = 'table, h1, h2, h3, h4, h5, h6, hr, dl'

/** A table of markdown, whose cells are single lines. A table without a head gets its first row as one. */
export function writeTable(table: HTMLTableElement, textOf: (cell: Element) => string, lose: ReportLost): string {
  const rows = rowsOf(table).map((row) => {
    return childrenOf(row).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')
  })
  if (isLayout(table, rows)) return writeLayout(rows.flat().map(textOf), lose)
  if (table.querySelector('td table')) lose('a table within a table', 'Its text was kept in one cell.')
  if (table.querySelector('[rowspan], [colspan]')) lose('cells over several rows or columns', 'Each is one cell now.')
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const [head = [], ...body] = rows.map((row) => row.map((cell) => asOneLine(textOf(cell))))
  const writeRow = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`
  return `\n\n${[writeRow(head), rule, ...body.map(writeRow)].join('\n')}\n\n`
}

/** Old pages put a table around everything, to have the contents beside the text. */
function isLayout(table: HTMLTableElement, rows: readonly Element[][]): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  const cells = rows.flat()
  if (cells.some(({ nodeName }) => nodeName === 'TH')) return false
  return cells.length === 1 || cells.some((cell) => cell.querySelector(BLOCKS_OF_A_PAGE))
}

function writeLayout(texts: readonly string[], lose: ReportLost): string {
  const filled = texts.map((text) => text.trim()).filter(Boolean)
  if (filled.length > 1) lose('a table that lays out the page', 'Its cells stand below each other now.')
  return `\n\n${filled.join('\n\n')}\n\n`
}

/** Its own rows, not those of tables within it. */
function rowsOf(table: HTMLTableElement): Element[] {
  return findAll(table, 'tr').filter((row) => row.closest('table') === table)
}

function childrenOf(row: Element): Element[] {
  return Array.from({ length: row.children.length }, (_, at) => row.children[at]!)
}

/** Lines, paragraphs and list items of a cell, divided as well as a line can. */
function asOneLine(text: string): string {
  const unboxed = text
    .trim()
    .replaceAll(/^\|(?: --- \|)+$/gm, '')
    .replaceAll(/^\| (.*) \|$/gm, '$1')
    .replace(/^(?:-|\d+\.)\s+/, '')
    .replaceAll(/\n\s*(?:[-*]|\d+\.)\s+/g, ' · ')
    .replaceAll(/\n\s*\n\s*/g, ' ')
  return joinLines(unboxed, ' · ').replaceAll(/(\\*)\|/g, (bar, slashes: string) => {
    return slashes.length % 2 === 0 ? `${slashes}\\|` : bar
  })
}
