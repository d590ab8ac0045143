import type { References } from '../source.ts'
import { replaceAdmonitions } from './admonitions.ts'
import { replaceComponents } from './components.ts'
import { dedentComponents } from './dedent-components.ts'
import { mapProse } from './map-prose.ts'
import { removeExports } from './remove-exports.ts'
import { replaceLinks } from './replace-links.ts'
import { writeFootnotes } from './write-footnotes.ts'
import { writeFormulas } from './write-formulas.ts'

/** Modules that a page of MDX uses: `import Tabs from '@theme/Tabs'`, over several lines too. */
const IMPORTS = /^import[ \t]+(?:[\w*{][^'";]*?from[ \t]*)?['"][^'"\n]+['"];?[ \t]*$/gm
const IMPORTED_IMAGES = /^import[ \t]+(\w+)[ \t]+from[ \t]*['"]([^'"\n]+\.(?:png|jpe?g|gif|webp|avif|svg))['"]/gim
const COMMENTS = /<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g
/** `## Heading {#its-id}` */
const HEADING_ID = /^(#{1,6}[ \t]+)(.*?)[ \t]*\\?\{#([^}\n]*)\}[ \t]*$/gm
const DIAGRAM = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(mermaid|plantuml|graphviz|dot|d2)\b/gim
const EXPRESSION = /(?<![\\$\w{])\{(?!\{)[^{}\n]{1,200}\}/g

/** What docs tools add to markdown, written as articles are: components, admonitions and their like. */
export function mdxToMarkdown(text: string, given: References): string {
  for (const [, language] of text.matchAll(DIAGRAM)) {
    given.lose(`a diagram in ${language}`, 'Diagrams are not drawn; its source stands there as code.')
  }
  const withFormulas = mapProse(dedentComponents(text), (prose) => writeFormulas(prose, given.lose))
  const written = mapProse(withFormulas, (prose) => {
    const images = new Map(Array.from(prose.matchAll(IMPORTED_IMAGES), ([, name, path]) => [name!, path!]))
    const imported = (address: string) => images.get(address.replace(/\.src$/, '')) ?? address
    const references: References = { ...given, image: (address) => given.image(imported(address)) }
    const bare = removeExports(writeFootnotes(prose.replace(COMMENTS, '')).replace(IMPORTS, '')).replace(
      HEADING_ID,
      (_whole, marks: string, words: string, id: string) => {
        references.heading(id, words)
        return marks + words
      },
    )
    const marked = replaceComponents(replaceLinks(bare, references), references)
    for (const [expression] of marked.matchAll(EXPRESSION)) {
      references.lose(`the expression ${expression}`, 'Nothing is worked out in articles; it stands there as text.')
    }
    return marked
  })
  // Admonitions hold code, which is drawn in with the rest.
  return mapProse(replaceAdmonitions(written), (prose) => prose.replace(/^[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n'))
}
