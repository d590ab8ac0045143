import { loadKnowledgeBase, type KnowledgeBase } from '@firstline/sdk/search'
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
  const response = await fetch(`${root}site/${siteId ?? 'default'}.json`, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`The site’s description answered ${response.status}.`)
  const site = (await response.json()) as SiteBundle
  return { site, kb: await loadKnowledgeBase({ url: root, locale: chooseLocale(language, site.locales) }) }
}
