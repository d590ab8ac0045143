import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

/** Screen readers read headings as an outline, in which a level that is left out is a hole. */
export function headingLevels({ library }: Knowledge, report: Report): void {
  for (const { outline, file } of library.articles) {
    let above = 1
    for (const { level: written, line } of outline) {
      // A heading of level 1 is shown as one of level 2, below the title.
      const level = Math.max(written, 2)
      if (level > above + 1) {
        const message = `This heading has level ${level}, but the one above it has level ${above}.`
        const fix = `Write it with ${above + 1} number signs: \`${'#'.repeat(above + 1)} …\`.`
        report({ severity: 'warning', code: 'heading-level', file, line, message, fix })
      }
      above = level
    }
  }
}
