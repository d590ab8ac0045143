import type { Knowledge } from '../knowledge.ts'
import { nearestName } from '../nearest-name.ts'
import type { Report } from '../problem.ts'

/** Sections that only one language has, which is how a misspelt folder shows, and titles of sections without articles. */
export function sections({ library, sections: files, config }: Knowledge, report: Report): void {
  const { articles, defaultLocale } = library
  const known = new Set(articles.filter(({ locale }) => locale === defaultLocale).map(({ section }) => section))
  const told = new Set<string>()
  for (const { locale, section, file } of articles) {
    const key = `${locale}/${section}`
    // Without any article in the default language, there is nothing to compare with.
    if (known.size === 0 || known.has(section) || told.has(key)) continue
    told.add(key)
    const meant = nearestName(section, known)
    report({
      severity: 'warning',
      code: 'unknown-section',
      file,
      line: 1,
      message: `The section \`${section}\` is only in ${locale}, not in ${defaultLocale}.`,
      fix: meant
        ? `Did you mean \`${meant}\`? Then move the article there.`
        : `Use one of ${[...known].toSorted().join(', ')}, or write an article for it in ${defaultLocale}.`,
    })
  }
  const used = new Set(articles.map(({ section }) => section))
  for (const { id, file, title } of files) {
    if (used.has(id)) continue
    const meant = nearestName(id, used)
    const message = `The section “${title}” has no articles${config.locales.length > 1 ? ' in any language' : ''}.`
    const fix = meant ? `Did you mean the folder \`${meant}\`?` : 'Write an article for it, or delete this file.'
    report({ severity: 'warning', code: 'empty-section', file, line: 1, message, fix })
  }
}
