import type { SiteBundle } from '../schemas/bundle.ts'
import { fetchNewest, openRoot, type FetchOptions } from './fetch-file.ts'

export type SiteOptions = FetchOptions & {
  /** Id of the site in the configuration. Default: the first. */
  site?: string
}

/**
 * Fetches the description of a site: its name, its languages and its categories. It comes with the knowledge base, so
 * it is there while the API is down.
 *
 * @throws {KnowledgeBaseError} the file is missing, unreadable or of another version
 *
 * @example
 * const site = await loadSite({ url: 'https://help.example.com/kb/' })
 * const kb = await loadKnowledgeBase({ url: 'https://help.example.com/kb/', locale: site.locales[0] })
 */
export async function loadSite({ site = 'default', ...options }: SiteOptions): Promise<SiteBundle> {
  const { root, send } = openRoot(options)
  return fetchNewest<SiteBundle>(send, new URL(`site/${encodeURIComponent(site)}.json`, root), options.signal)
}
