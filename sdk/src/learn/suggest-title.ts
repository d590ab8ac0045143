/** A title that fits on a line of a list. */
const LONGEST_TITLE = 80

const TAKEN_OUT = /\[[^\]]*\]/g
const OUTER_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}?)”"]+$/gu

/**
 * A title for an article about what was asked: the first wording that leaves one, without what the server took out of it,
 * beginning with a capital.
 *
 * @param wordings the most asked first
 */
export function suggestTitle(wordings: readonly string[]): string {
  for (const words of wordings) {
    const clean = words.replace(TAKEN_OUT, ' ').replace(/\s+/g, ' ').trim().replace(OUTER_MARKS, '')
    if (clean === '') continue
    const [first, ...rest] = cut(clean)
    return first!.toLocaleUpperCase() + rest.join('')
  }
  return wordings[0]!
}

/** Cut after a word, where it is too long. */
function cut(text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  return `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
}
