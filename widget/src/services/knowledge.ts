import { chooseLocale, loadKnowledgeBase, loadSite, type KnowledgeBase } from '@firstline/sdk/search'
import type { SiteBundle } from '@firstline/sdk/schemas'

/** What the panel shows articles from. */
export type Knowledge = { site: SiteBundle; kb: KnowledgeBase }

/**
 * `root`: address of the compiled knowledge base, ending with a slash; `site`: its id, null for the first; `language`: the
 * page's, BCP 47.
 */
type Wanted = [root: string, site: string | null, language: string]

/**
 * What was asked for before there was a panel to take it, by all that it depends on; null once one has asked, which may
 * also be the first to do so: of two modules that come at the same time, either may begin.
 */
const ahead = new Map<string, Promise<Knowledge> | null>()

/** Fetches ahead what `loadKnowledge` will be asked for, unless it was. Whatever goes wrong is told to whoever asks. */
export function loadAhead(...wanted: Wanted): void {
  const key = wanted.join(' ')
  if (ahead.has(key)) return
  const loading = load(...wanted)
  // What failed before a panel came is tried again by the panel.
  loading.catch(() => ahead.delete(key))
  ahead.set(key, loading)
}

/** Fetches the site's description and the knowledge base in the language of the page, unless they are on their way. */
export function loadKnowledge(...wanted: Wanted): Promise<Knowledge> {
  const key = wanted.join(' ')
  const loading = ahead.get(key) ?? load(...wanted)
  // Whoever asks once more wants what is there by then.
  ahead.set(key, null)
  return loading
}

async function load(root: string, siteId: string | null, language: string): Promise<Knowledge> {
  const site = await loadSite({ url: root, ...(siteId ? { site: siteId } : {}) })
  return { site, kb: await loadKnowledgeBase({ url: root, locale: chooseLocale(language, site.locales) }) }
}
