/** Where the element's knowledge base, API and help centre are. */
export type Addresses = {
  /** Folder of the compiled knowledge base, ending with a slash. */
  kb: string
  api: string
  help: (locale: string, slug: string) => string
}

/**
 * @param origin of the script, which is the default for all of them
 * @param said what the page says of them; relative as an attribute of the page is
 */
export function readAddresses(origin: string, said: { kb: string | null; api: string | null }): Addresses {
  const kb = new URL((said.kb || `${origin}/kb`).replace(/\/*$/, '/'), document.baseURI)
  const api = new URL(said.api || `${origin}/api/v1`, document.baseURI)
  return {
    kb: kb.href,
    api: api.href,
    help: (locale, slug) => new URL(`../help/${locale}/${slug}`, kb).href,
  }
}
