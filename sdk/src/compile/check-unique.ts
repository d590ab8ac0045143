import type { ArticleDraft } from './article-draft.ts'
import type { Report } from './problem.ts'

/**
 * A slug names one article of a language, across sections and audiences, and an alias leads to one. Nothing else keeps
 * addresses unambiguous, so every clash is an error that names both files.
 */
export function checkUnique(articles: readonly ArticleDraft[], report: Report): void {
  const locales = new Set(articles.map((article) => article.locale))
  for (const locale of locales) {
    const ofLocale = articles.filter((article) => article.locale === locale)
    checkAliases(ofLocale, checkSlugs(ofLocale, report), report)
  }
  warnOfMixedAudiences(articles, report)
}

/** @returns the first article of each slug */
function checkSlugs(articles: readonly ArticleDraft[], report: Report): Map<string, ArticleDraft> {
  const bySlug = new Map<string, ArticleDraft>()
  for (const article of articles) {
    const other = bySlug.get(article.slug)
    if (!other) {
      bySlug.set(article.slug, article)
      continue
    }
    report({
      severity: 'error',
      code: 'duplicate-slug',
      file: article.file,
      line: 1,
      message: `The slug \`${article.slug}\` is taken by ${other.path}.`,
      fix: 'Rename one of the two files; a slug is unique across sections.',
    })
  }
  return bySlug
}

function checkAliases(articles: readonly ArticleDraft[], bySlug: Map<string, ArticleDraft>, report: Report): void {
  const byAlias = new Map<string, ArticleDraft>()
  for (const article of articles) {
    for (const [index, alias] of article.frontMatter.aliases.entries()) {
      const other = bySlug.get(alias) ?? byAlias.get(alias)
      if (!other) {
        byAlias.set(alias, article)
        continue
      }
      const isSlug = bySlug.has(alias)
      report({
        severity: 'error',
        code: 'duplicate-alias',
        file: article.file,
        line: article.lineOf('aliases', index),
        field: `aliases[${index}]`,
        message: isSlug
          ? `The alias \`${alias}\` is the slug of ${other.path}.`
          : `The alias \`${alias}\` leads to ${other.path} already.`,
        fix: 'Remove it from one of the two articles.',
      })
    }
  }
}

/** An internal article whose translation is public is hardly ever meant. */
function warnOfMixedAudiences(articles: readonly ArticleDraft[], report: Report): void {
  const bySlug = new Map<string, ArticleDraft>()
  for (const article of articles) {
    const other = bySlug.get(article.slug) ?? article
    bySlug.set(article.slug, other)
    const { audience } = article.frontMatter
    if (audience === other.frontMatter.audience) continue
    report({
      severity: 'warning',
      code: 'mixed-audiences',
      file: article.file,
      line: article.lineOf('audience'),
      field: 'audience',
      message: `The audience is \`${audience}\`, but \`${other.frontMatter.audience}\` in ${other.path}.`,
      fix: 'Give all languages of an article the same audience.',
      expected: other.frontMatter.audience,
      received: audience,
    })
  }
}
