import type { References } from '../source.ts'
import { replaceAdmonitions } from './admonitions.ts'
import { replaceComponents } from './components.ts'
import { mapProse } from './map-prose.ts'
import { replaceLinks } from './replace-links.ts'

/** Modules that a page of MDX uses: `import Tabs from '@theme/Tabs'`, over several lines too. */
const MODULES =
  /^(?:import[ \t]+(?:[\w*{][^'";]*?from[ \t]*)?['"][^'"\n]+['"]|export[ \t]+(?:const|let|default)\b[^\n]*);?[ \t]*$/gm
const COMMENTS = /<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g
/** `## Heading {#its-id}` */
const HEADING_ID = /^(#{1,6}[ \t]+)(.*?)[ \t]*\\?\{#([^}\n]*)\}[ \t]*$/gm
const EXPRESSION = /(?<![\\$\w{])\{(?!\{)[^{}\n]{1,200}\}/g

/** What docs tools add to markdown, written as articles are: components, admonitions and their like. */
export function mdxToMarkdown(text: string, references: References): string {
  const written = mapProse(text, (prose) => {
    const bare = prose
      .replace(COMMENTS, '')
      .replace(MODULES, '')
      .replace(HEADING_ID, (_whole, marks: string, words: string, id: string) => {
        references.heading(id, words)
        return marks + words
      })
    const marked = replaceComponents(replaceLinks(bare, references), references)
    for (const [expression] of marked.matchAll(EXPRESSION)) {
      references.lose(`the expression ${expression}`, 'Nothing is worked out in articles; it stands there as text.')
    }
    return marked
  })
  // Admonitions hold code, which is drawn in with the rest.
  return mapProse(replaceAdmonitions(written), (prose) => prose.replace(/\n{3,}/g, '\n\n'))
}
