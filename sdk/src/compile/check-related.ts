import { mayLinkTo, type Library } from './library.ts'
import { nearestName } from './nearest-name.ts'
import { asWarning, type Report } from './problem.ts'

/** Every slug under `related` must be an article that the same readers may read. */
export function checkRelated(library: Library, report: Report): void {
  const slugs = new Set(library.articles.map(({ slug }) => slug))
  for (const article of library.articles) {
    const reportHere = article.frontMatter.draft ? asWarning(report) : report
    for (const [index, slug] of article.frontMatter.related.entries()) {
      const target = library.withSlug(article.locale, slug)
      const at = { file: article.file, line: article.lineOf('related', index), field: `related[${index}]` }
      if (!target) {
        if (library.isUnreadable(slug)) continue
        const meant = nearestName(slug, slugs)
        const fix = meant
          ? `Did you mean \`${meant}\`?`
          : 'Use the name of an article’s file without .md, or remove it.'
        const message = `There is no article \`${slug}\`.`
        reportHere({ severity: 'error', code: 'unknown-related', ...at, message, fix })
      } else if (!mayLinkTo(article, target)) {
        const message = `The article \`${slug}\` is for another audience (${target.frontMatter.audience}).`
        reportHere({ severity: 'error', code: 'internal-link', ...at, message, fix: 'Remove it.' })
      } else if (library.isPublished(article) && !library.isPublished(target)) {
        const message = `The article \`${slug}\` is not published yet and is left out of the list.`
        report({ severity: 'warning', code: 'unpublished-related', ...at, message, fix: 'Publish it or remove it.' })
      }
    }
  }
}
