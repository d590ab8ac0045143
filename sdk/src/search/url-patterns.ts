/**
 * Whether a page's path fits a writer's pattern: `*` stands for anything, a pattern without one is the whole path.
 *
 * @example matchesUrl('/billing*', '/billing/invoices') // true
 */
export function matchesUrl(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
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

/** The path of an address, absolute or not. */
export function pathOf(url: string): string {
  return new URL(url, 'https://relative.invalid/').pathname
}
