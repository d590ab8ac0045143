import type { Manifest, SiteBundle } from '@firstline/sdk/schemas'

export type Category = { id: string; title: string }
export type ArticleTitle = { slug: string; title: string }

/** What the compiled knowledge base says about the ids on a ticket. */
export type Knowledge = { categories: Category[]; articles: ArticleTitle[] }

/** Without a knowledge base tickets show ids instead of titles; everything else works the same. */
export const NO_KNOWLEDGE: Knowledge = { categories: [], articles: [] }

async function fetchJson<Answer>(url: string, send: typeof fetch): Promise<Answer> {
  const response = await send(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as Answer
}

/**
 * Reads categories and article titles in the site's default language, which is the one that staff work in.
 *
 * @param kb address of the compiled knowledge base, for example `/kb`
 * @param site id of the site; empty: the first
 * @throws when either file cannot be read
 */
export async function loadKnowledge(kb: string, site: string, send: typeof fetch = fetch): Promise<Knowledge> {
  const bundle = await fetchJson<SiteBundle>(`${kb}/site/${encodeURIComponent(site || 'default')}.json`, send)
  const locale = bundle.locales[0] ?? 'en'
  const manifest = await fetchJson<Manifest>(`${kb}/public/${locale}/manifest.json`, send)
  return {
    categories: bundle.categories.map(({ id, title }) => ({ id, title: title[locale] ?? id })),
    articles: manifest.articles
      .map(({ slug, title }) => ({ slug, title }))
      .toSorted((one, other) => one.title.localeCompare(other.title, locale)),
  }
}
