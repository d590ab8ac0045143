/**
 * Whether a page's path fits a writer's pattern: `*` stands for anything, a pattern without one is the whole path.
 *
 * @param path as `pathOf` gives it
 * @example matchesUrl('/billing*', '/billing/invoices') // true
 */
export function matchesUrl(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*').map(readable)
  if (rest.length === 0) return path === pattern
  if (!path.startsWith(first)) return false
  let from = first.length
  const last = rest.pop()!
  for (const part of rest) {
    const at = path.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return path.length - from >= last.length && path.endsWith(last)
}

/** Of an address that is not absolute only the path is asked for. */
const ANY_HOST = 'https://relative.invalid/'

/**
 * The path of an address, absolute or not, in the letters that people read: `/für` for `/f%C3%BCr`.
 *
 * @throws {TypeError} it is no address
 */
export function pathOf(url: string): string {
  if (!URL.canParse(url, ANY_HOST)) throw new TypeError(`url must be an address, got ${url}.`)
  return readable(new URL(url, ANY_HOST).pathname)
}

/** Writers type a path, or copy it with its percent signs; which may as well be no encoding at all. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
