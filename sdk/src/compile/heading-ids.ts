/**
 * Makes anchors of headings as GitHub does, so that a link works in both places: small letters, spaces become hyphens,
 * punctuation goes, and a second heading of the same words gets `-1`.
 *
 * @example const idOf = createHeadingIds(); idOf('Can’t print?') // 'cant-print'
 */
export function createHeadingIds(): (text: string) => string {
  const taken = new Set<string>()
  /** The number to try next, or an article of one heading over and over would take minutes. */
  const counts = new Map<string, number>()
  return (text) => {
    const base =
      text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replace(/ /g, '-') || 'section'
    let id = base
    let count = counts.get(base) ?? 1
    for (; taken.has(id); count++) id = `${base}-${count}`
    counts.set(base, count)
    taken.add(id)
    return id
  }
}
