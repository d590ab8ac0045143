/** A table of figures, ready to be read. */
export type Table = {
  title: string
  columns: readonly string[]
  /** The first cell of a row says what the others are of. */
  rows: readonly (readonly string[])[]
  /** How it was measured: settings, units. */
  note?: string
}

/** Whether what we set out to reach was reached. */
export type Target = { sentence: string; isMet: boolean }

/** What one part of the benchmarks found. */
export type PartReport = {
  tables: Table[]
  targets: Target[]
  /** Packages whose versions decide what was measured. */
  packages: readonly string[]
  /** The same in numbers, for the JSON file. */
  figures: unknown
}

/**
 * Compares a figure with its target.
 *
 * @param what the figure's name, as the beginning of a sentence
 * @param unit follows the number: `%`, ` points`
 */
export function target(
  what: string,
  figure: number,
  bound: { atLeast: number } | { atMost: number },
  unit = '',
): Target {
  const [limit, word, excess] =
    'atLeast' in bound
      ? [bound.atLeast, 'at least', bound.atLeast - figure]
      : [bound.atMost, 'at most', figure - bound.atMost]
  const isMet = excess <= 0
  const verdict = isMet ? 'met' : `short by ${format(excess)}${unit}`
  return { isMet, sentence: `${what}: ${format(figure)}${unit}, to be ${word} ${format(limit)}${unit}: ${verdict}.` }
}

function format(value: number): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return value.toLocaleString('en', options).replace('-', '−')
}

/** A part as markdown, which reads well in a terminal too. */
export function toMarkdown({ tables, targets }: Pick<PartReport, 'tables' | 'targets'>): string {
  const parts = tables.map(({ title, columns, rows, note }) => {
    return [`**${title}**`, drawTable(columns, rows), ...(note === undefined ? [] : [note])].join('\n\n')
  })
  const verdicts = targets.map(({ sentence }) => `- ${sentence}`)
  return [...parts, ...(verdicts.length > 0 ? [verdicts.join('\n')] : [])].join('\n\n')
}

function drawTable(columns: readonly string[], rows: PartTable): string {
  const widths = columns.map((name, at) => Math.max(3, name.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: readonly string[]) => {
    return `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  }
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(columns), line(rule), ...rows.map(line)].join('\n')
}

type PartTable = Table['rows']
