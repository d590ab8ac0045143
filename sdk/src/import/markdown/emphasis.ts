const PUNCTUATION = /\p{P}/u
/** Elements that mean the same, by the marks that markdown has for it. */
const ELEMENTS: Record<string, readonly string[]> = { '**': ['STRONG', 'B'], '*': ['EM', 'I'] }

/**
 * Puts marks around words where markdown sees them as marks. Editors write `<b>one</b><b>two</b>` and `<b>Note:</b>text`,
 * of which `**one****two**` and `**Note:**text` would show their stars.
 */
export function emphasise(content: string, node: HTMLElement, mark: '**' | '*'): string {
  const isSame = (other: Node | null) => other !== null && ELEMENTS[mark]!.includes(other.nodeName)
  if (content.trim() === '' || ELEMENTS[mark]!.some((name) => node.parentElement?.closest(name))) return content
  let start = 0
  while (PUNCTUATION.test(content.charAt(start))) start++
  let end = content.length
  while (end > start && PUNCTUATION.test(content.charAt(end - 1))) end--
  const [first, words, last] = [content.slice(0, start), content.slice(start, end), content.slice(end)]
  if (words === '') return content
  const before = isSame(node.previousSibling) ? null : (node.previousSibling?.textContent ?? '')
  const after = isSame(node.nextSibling) ? null : (node.nextSibling?.textContent ?? '')
  const opening = before === null ? first : /[\p{L}\p{N}]$/u.test(before) ? `${first}${mark}` : `${mark}${first}`
  const closing = after === null ? last : /^[\p{L}\p{N}]/u.test(after) ? `${mark}${last}` : `${last}${mark}`
  return `${opening}${words}${closing}`
}
