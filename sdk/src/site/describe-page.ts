import type { Article } from '../schemas/bundle.ts'
import { treeText } from '../tree/tree-text.ts'

/** Search engines show about so many characters below a title. */
const LONGEST_DESCRIPTION = 160

/** What search engines show below the title: the summary, else how the text begins. Empty where there is no text. */
export function describePage({ summary, body, steps }: Pick<Article, 'summary' | 'body' | 'steps'>): string {
  if (summary !== '') return summary
  const text = [treeText(body), ...steps.flatMap((step) => [step.title, treeText(step.body)])]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= LONGEST_DESCRIPTION) return text
  const start = text.slice(0, LONGEST_DESCRIPTION)
  // Languages without spaces have no word to end with.
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), LONGEST_DESCRIPTION / 2)).toWellFormed()}…`
}
