/** What a link may lead to outside the knowledge base. Everything else could run code or confuse readers. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel']

/**
 * The scheme of an address as a browser would read it, in small letters; null for a relative one. Browsers drop
 * white space and control characters on the way (`java\nscript:`), so they are dropped here too.
 */
export function schemeOf(address: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what this expression removes
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? null
}

export function hasAllowedScheme(address: string): boolean {
  return LINK_SCHEMES.includes(schemeOf(address) ?? '')
}
