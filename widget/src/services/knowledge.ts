import { chooseLocale, loadKnowledgeBase, loadSite, type KnowledgeBase } from '@firstline/sdk/search'
import type { SiteBundle } from '@firstline/sdk/schemas'

/** What the panel shows articles from. */
export type Knowledge = { site: SiteBundle; kb: KnowledgeBase }

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
