import type { References } from '../source.ts'

/** `[words](address "title")`, `![words](address)`; the words may hold brackets one deep, as of an image. */
const INLINE =
  /(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\](?:\([^()]*\))?)*)\]\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g
/** `[label]: address "title"` on a line of its own. */
const DEFINITION =
  /^( {0,3}\[[^\]\n]+\]:[ \t]*)(<[^<>\n]*>|\S+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm

/** Links and images of markdown, each leading to where it leads now; where that is nowhere, its words are kept. */
export function replaceLinks(prose: string, references: References): string {
  const { link, image } = references
  const inline = (text: string): string =>
    text.replace(INLINE, (_whole, mark: string, words: string, written: string) => {
      const address = written.replace(/^<|>$/g, '')
      if (mark === '!') {
        const to = image(address)
        return to === null ? words : `![${words}](${to})`
      }
      const to = link(address)
      const inner = inline(words)
      return to === null || to === '' ? inner : `[${inner}](${to})`
    })
  return inline(prose).replace(DEFINITION, (_whole, label: string, written: string) => {
    const to = link(written.replace(/^<|>$/g, ''))
    return to === null ? '' : `${label}${to}`
  })
}
