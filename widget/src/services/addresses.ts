/** Where the element's knowledge base, API and help centre are. */
export type Addresses = {
  /** Folder of the compiled knowledge base, ending with a slash. */
  kb: string
  api: string
  help: (locale: string, slug: string) => string
}

/**
 * @param origin of the script, which is the default for all of them
 * @param read an attribute of the element
 */
export function readAddresses(origin: string, read: (name: 'kb' | 'api') => string | null): Addresses {
  const kb = new URL((read('kb') || `${origin}/kb`).replace(/\/*$/, '/'), location.href)
  const api = new URL(read('api') || `${origin}/api/v1`, location.href)
  return {
    kb: kb.href,
    api: api.href,
    help: (locale, slug) => new URL(`../help/${locale}/${slug}`, kb).href,
  }
}
