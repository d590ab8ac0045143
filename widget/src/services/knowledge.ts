import { loadKnowledgeBase, loadSite, type KnowledgeBase } from '@firstline/sdk/search'
import type { SiteBundle } from '@firstline/sdk/schemas'

/** What the panel shows articles from. */
export type Knowledge = { site: SiteBundle; kb: KnowledgeBase }

/** The site's language that fits best: the very tag, the language without its region, else the site's default. */
export function chooseLocale(wanted: string, available: readonly string[]): string {
  const primary = wanted.split('-', 1)[0]!
  return available.find((tag) => tag === wanted) ?? available.find((tag) => tag === primary) ?? available[0]!
}

/**
 * Fetches the site's description and the knowledge base in the language of the page.
 *
 * @param root address of the compiled knowledge base, ending with a slash
 * @param siteId null for the first site
 */
export async function loadKnowledge(root: string, siteId: string | null, language: string): Promise<Knowledge> {
  const site = await loadSite({ url: root, ...(siteId ? { site: siteId } : {}) })
  return { site, kb: await loadKnowledgeBase({ url: root, locale: chooseLocale(language, site.locales) }) }
}
