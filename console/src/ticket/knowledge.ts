import { loadKnowledgeBase, loadSite } from '@firstline/sdk/search'

export type Category = { id: string; title: string }
export type ArticleTitle = { slug: string; title: string }

/** What the compiled knowledge base says about the ids on a ticket. */
export type Knowledge = { categories: Category[]; articles: ArticleTitle[] }

/** Without a knowledge base tickets show ids instead of titles; everything else works the same. */
export const NO_KNOWLEDGE: Knowledge = { categories: [], articles: [] }

/**
 * Reads categories and article titles in the site's default language, which is the one that staff work in.
 *
 * @param url address of the compiled knowledge base, for example `/kb`
 * @param site id of the site; empty: the first
 * @throws {KnowledgeBaseError} either file cannot be read
 */
export async function loadKnowledge(url: string, site: string, send: typeof fetch = fetch): Promise<Knowledge> {
  const options = { url, fetch: send }
  const { locales, categories } = await loadSite({ ...options, ...(site ? { site } : {}) })
  const locale = locales[0]!
  const kb = await loadKnowledgeBase({ ...options, locale })
  return {
    categories: categories.map(({ id, title }) => ({ id, title: title[locale] ?? id })),
    articles: kb
      .categories()
      .flatMap(({ articles }) => articles.map(({ slug, title }) => ({ slug, title })))
      .toSorted((one, other) => one.title.localeCompare(other.title, locale)),
  }
}
