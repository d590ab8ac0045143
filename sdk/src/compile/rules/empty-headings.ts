import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

/** A heading without words is a stop for screen readers, and a gap for everybody else. */
export function emptyHeadings({ library }: Knowledge, report: Report): void {
  for (const { outline, file } of library.articles) {
    for (const { text, line } of outline) {
      if (text !== '') continue
      const message = 'This heading has no words.'
      report({
        severity: 'warning',
        code: 'empty-heading',
        file,
        line,
        message,
        fix: 'Name what follows, or remove it.',
      })
    }
  }
}
