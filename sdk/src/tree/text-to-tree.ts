import type { InlineNode, Tree } from './nodes.ts'

/** http and https addresses, without the punctuation that a sentence puts behind them. */
const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,:;!?)\]}'’]/g

function linkAddresses(line: string): InlineNode[] {
  const nodes: InlineNode[] = []
  let from = 0
  for (const match of line.matchAll(ADDRESS)) {
    if (match.index > from) nodes.push(line.slice(from, match.index))
    nodes.push({ type: 'link', href: match[0], children: [match[0]] })
    from = match.index + match[0].length
  }
  if (from < line.length) nodes.push(line.slice(from))
  return nodes
}

/**
 * A message as a tree: blank lines part paragraphs, line ends stay line ends, addresses become links. Nothing else in
 * the text means anything, so what a person typed is what is shown.
 */
export function textToTree(text: string): Tree {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({
      type: 'paragraph',
      children: paragraph
        .replace(/^\n+|\n+$/g, '')
        .split('\n')
        .flatMap((line, index): InlineNode[] => [
          ...(index > 0 ? [{ type: 'break' } as const] : []),
          ...linkAddresses(line),
        ]),
    }))
}
