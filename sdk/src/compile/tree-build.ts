import type { Heading, SourceLines } from './article-draft.ts'
import type { Report } from './problem.ts'

/** How deep lists, quotes and marks may stand in each other. */
export const MAX_DEPTH = 20

/** What the builders of one article share. */
export type TreeBuild = {
  file: string
  report: Report
  lines: SourceLines
  idOf: (text: string) => string
  /** Filled with every heading, in order. */
  outline: Heading[]
}

/** Thrown by the builders where nodes stand deeper than MAX_DEPTH. */
export class TooDeepError extends Error {
  override name = 'TooDeepError'
  readonly line: number

  constructor(line: number) {
    super('nested too deeply')
    this.line = line
  }
}

export function countLineEnds(text: string): number {
  let count = 0
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++
  return count
}

export function reportRawHtml(html: string, line: number, build: TreeBuild): void {
  const shown = html.length > 40 ? `${html.slice(0, 40)}…` : html
  build.report({
    severity: 'warning',
    code: 'raw-html',
    file: build.file,
    line,
    message: `HTML is not used in articles: readers will see \`${shown.replaceAll('\n', ' ')}\` as text.`,
    fix: 'Write it in markdown. To show HTML on purpose, put it between backticks.',
  })
}
