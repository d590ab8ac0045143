/** A relative path, from the file that holds it; null when it leads out of the knowledge base. */
export function resolvePath(from: string, relative: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}
