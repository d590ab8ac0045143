import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'

/** Readers of a language in which an article is missing get it in the default language. */
export function missingTranslations({ config, library }: Knowledge, report: Report): void {
  const present = new Set(library.articles.map(({ locale, slug }) => `${locale}/${slug}`))
  for (const { locale, slug, file, frontMatter } of library.articles) {
    if (locale !== library.defaultLocale || frontMatter.draft) continue
    const missing = config.locales.filter((other) => !present.has(`${other}/${slug}`) && !library.isUnreadable(slug))
    if (missing.length === 0) continue
    const message = `The article is not translated to ${missing.join(', ')}: readers get it in ${locale}.`
    const fix = `Run \`firstline new ${slug} --locale ${missing[0]!}\`, or add 'missing-translation' to check.off in firstline.config.ts where that is meant.`
    report({ severity: 'warning', code: 'missing-translation', file, line: 1, message, fix })
  }
}
