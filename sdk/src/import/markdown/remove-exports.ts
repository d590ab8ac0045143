const EXPORT = /^export[ \t]+(?:async|class|const|default|function|let|var)\b/gm
/** No definition in a page is longer. */
const LONGEST = 5_000
const BRACKET = /[([{]|[)\]}]|\n/g

/** The text without what a page of MDX defines: `export const Box = ({ children }) => (…)`, over several lines. */
export function removeExports(text: string): string {
  const kept: string[] = []
  let end = 0
  for (const { index } of text.matchAll(EXPORT)) {
    if (index < end) continue
    kept.push(text.slice(end, index))
    end = endOfStatement(text, index)
  }
  return kept.join('') + text.slice(end)
}

/** The end of the line on which all brackets are closed; of the first one where they never are. */
function endOfStatement(text: string, from: number): number {
  let depth = 0
  for (const { 0: found, index } of `${text.slice(from, from + LONGEST)}\n`.matchAll(BRACKET)) {
    if (found !== '\n') depth += '([{'.includes(found) ? 1 : -1
    else if (depth <= 0) return from + index
  }
  const lineEnd = text.indexOf('\n', from)
  return lineEnd < 0 ? text.length : lineEnd
}
