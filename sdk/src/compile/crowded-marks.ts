/**
 * Marks of emphasis that a paragraph may hold. A writer's hold a few dozens; the parser tries each against all that
 * follow, so that 30,000 of them (100 KB) would keep it busy for hours, and these for a third of a second.
 */
export const MOST_MARKS = 1_000

const BEGINS_ANEW = /^[ \t>]*(?:$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])|\|/
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/

/** The line on which a paragraph, a list item or a row of a table has more marks than that, from 0; -1 for none. */
export function findCrowdedLine(text: string): number {
  let marks = 0
  let isCode = false
  for (const [at, line] of text.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode
    if (isCode || BEGINS_ANEW.test(line)) marks = 0
    if (isCode) continue
    marks += line.match(/[*_]+/g)?.length ?? 0
    if (marks > MOST_MARKS) return at
  }
  return -1
}
