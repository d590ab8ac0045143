import type { Bundle } from '../compile/assemble-bundle.ts'

/**
 * What writers are shown as the help centre: the public articles, and in the same sections those for other audiences,
 * each marked with its own. Only a preview asks for it; what is published is made of public bundles alone.
 *
 * @returns a bundle for each language, in the order of the public ones
 */
export function forWriters(bundles: readonly Bundle[]): Bundle[] {
  return bundles
    .filter(({ audience }) => audience === 'public')
    .map((open) => {
      const closed = bundles.filter(({ audience, locale }) => audience !== 'public' && locale === open.locale)
      return closed.reduce(addArticles, open)
    })
}

function addArticles(shown: Bundle, { audience, sections, articles, aliases }: Bundle): Bundle {
  const slugs = new Set(shown.articles.map(({ article }) => article.slug))
  const ids = new Set(shown.sections.map(({ id }) => id))
  const added = articles.filter(({ article }) => !slugs.has(article.slug))
  return {
    ...shown,
    sections: [...shown.sections, ...sections.filter(({ id }) => !ids.has(id))],
    articles: [...shown.articles, ...added.map((bundled) => ({ ...bundled, audience }))],
    aliases: { ...aliases, ...shown.aliases },
  }
}
