import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import type { Heading } from '../article-draft.ts'

/**
 * Two headings with the same words: a reader cannot tell them apart in an outline, and the second one's anchor ends in
 * `-1`, which changes when the order does. Below different headings the same words are told apart by those.
 */
export function duplicateHeadings({ library }: Knowledge, report: Report): void {
  for (const { outline, file } of library.articles) {
    const firsts = new Map<string, Heading>()
    /** The nearest heading of each smaller level above this one, and it. */
    let path: Heading[] = []
    for (const heading of outline) {
      const { text, line, level } = heading
      path = [...path.filter((above) => above.level < level), heading]
      if (text === '') continue
      const key = JSON.stringify(path.map((each) => each.text.toLowerCase()))
      const first = firsts.get(key)
      if (!first) {
        firsts.set(key, heading)
        continue
      }
      const message = `The heading “${text}” stands on line ${first.line} already.`
      const fix = 'Say in one of the two what is different about it.'
      report({ severity: 'warning', code: 'duplicate-heading', file, line, message, fix })
    }
  }
}
