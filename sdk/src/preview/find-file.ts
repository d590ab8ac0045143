import type { ShownFiles } from './preview.ts'

/** A file, or the address at which it really is. */
export type Found = { path: string; content: Uint8Array } | { location: string }

/**
 * Finds what an address stands for as a site of static files does: `/help/en/two` is `help/en/two.html`, and `/help/` is
 * `help/index.html`.
 *
 * @param pathname of an address, percent-encoded
 */
export function findFile(files: ShownFiles, pathname: string): Found | null {
  const path = decode(pathname)?.slice(1)
  if (path === undefined) return null
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]
  for (const candidate of candidates) {
    const content = files.get(candidate)
    if (content) return { path: candidate, content }
  }
  return files.has(`${path}/index.html`) ? { location: `${pathname}/` } : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
