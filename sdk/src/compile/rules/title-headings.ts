import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

/** The title is the article's heading of level 1. A second one that says something else leaves open which is meant. */
export function titleHeadings({ library }: Knowledge, report: Report): void {
  for (const { outline, file, frontMatter } of library.articles) {
    for (const { level, text, line } of outline) {
      if (level !== 1) continue
      const message = `The heading “${text}” has level 1, as has the title “${frontMatter.title}”.`
      const fix = 'Make it the title in the front matter, or write it with two number signs.'
      report({ severity: 'warning', code: 'title-heading', file, line, message, fix })
    }
  }
}
