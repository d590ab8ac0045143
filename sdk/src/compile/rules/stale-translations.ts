import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

const DAY = 'yyyy-mm-dd'.length

/** A translation whose `updated` is older than its source's tells readers what was true then. */
export function staleTranslations({ library }: Knowledge, report: Report): void {
  const { defaultLocale } = library
  for (const article of library.articles) {
    const source = library.withSlug(defaultLocale, article.slug)
    const day = article.frontMatter.updated?.slice(0, DAY)
    const sourceDay = source?.frontMatter.updated?.slice(0, DAY)
    if (!source || article === source || !day || !sourceDay || day >= sourceDay) continue
    report({
      severity: 'warning',
      code: 'stale-translation',
      file: article.file,
      line: article.lineOf('updated'),
      field: 'updated',
      message: `The translation is of ${day}, but ${source.path} was changed on ${sourceDay}.`,
      fix: 'Translate what has changed and set `updated` to the same day.',
      expected: `${sourceDay} or later`,
      received: day,
    })
  }
}
