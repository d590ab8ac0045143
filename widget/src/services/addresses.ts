/** Where the element's knowledge base, API and help centre are. */
export type Addresses = {
  /** Folder of the compiled knowledge base, ending with a slash. */
  kb: string
  api: string
  help: (locale: string, slug: string) => string
}

/**
 * @param origin of the script, which is the default for all of them
 * @param said what the page says of them; relative as an attribute of the page is. What is no address is passed over
 */
export function readAddresses(origin: string, said: { kb: string | null; api: string | null }): Addresses {
  const { baseURI } = document
  const read = (address: string | null, fallback: string) =>
    new URL(address && URL.canParse(address, baseURI) ? address : origin + fallback, baseURI)
  const kb = read(said.kb && said.kb.replace(/\/*$/, '/'), '/kb/')
  const api = read(said.api, '/api/v1')
  return {
    kb: kb.href,
    api: api.href,
    help: (locale, slug) => new URL(`../help/${locale}/${slug}`, kb).href,
  }
}
