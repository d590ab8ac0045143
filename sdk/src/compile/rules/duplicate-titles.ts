import type { ArticleDraft } from '../article-draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

/** Two articles of one title: in a list of results nobody can tell which to open. */
export function duplicateTitles({ library }: Knowledge, report: Report): void {
  const firsts = new Map<string, ArticleDraft>()
  for (const article of library.articles) {
    const { locale, file, lineOf, frontMatter } = article
    const key = `${locale} ${frontMatter.title.toLowerCase()}`
    const first = firsts.get(key)
    if (!first) {
      firsts.set(key, article)
      continue
    }
    report({
      severity: 'warning',
      code: 'duplicate-title',
      file,
      line: lineOf('title'),
      field: 'title',
      message: `The title “${frontMatter.title}” is that of ${first.path} too.`,
      fix: 'Say in one of the two titles what is different about it, or make one article of them.',
    })
  }
}
