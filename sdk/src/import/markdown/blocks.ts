const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|D[DLT]|DETAILS|DIV|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6R]|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|T[DHR]|UL)$/

/** Pages may hold thousands of breaks in a row, each of which would look for the end of all. */
const LOOKED_AT = 20

/** Whether nothing follows a line break in its paragraph: the paragraph's end is one already. */
export function endsBlock(lineBreak: Node): boolean {
  let seen = 0
  for (let node: Node | null = lineBreak; node && (node === lineBreak || !isBlock(node)); node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (++seen > LOOKED_AT) return false
      if (isBlock(next)) return true
      if (next.nodeName === 'IMG' || (next.textContent ?? '').trim() !== '') return false
    }
  }
  return true
}

export function isBlock(node: Node): boolean {
  return BLOCKS.test(node.nodeName)
}
