import type { ReportLost } from '../source.ts'

/** `$$`, a formula and `$$`, each on lines of their own. */
const BLOCK = /^([ \t]*)\$\$[ \t]*\n([^$]+)\n[ \t]*\$\$[ \t]*$/gm
/** Within a line, as Pandoc tells them from prices: no space inside the signs, and no number after them. */
const INLINE = /\$\$[^$\n]+\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?![\w$])/g

/** Formulas as code: articles draw none, and nothing in them is markup. */
export function writeFormulas(prose: string, lose: ReportLost): string {
  const tell = (formula: string) =>
    lose(`the formula ${formula.trim().slice(0, 80)}`, 'Formulas are not drawn; it stands there as code.')
  return prose
    .replace(BLOCK, (_whole, indent: string, formula: string) => {
      tell(formula)
      return `${indent}\`\`\`\n${formula}\n${indent}\`\`\``
    })
    .replace(INLINE, (formula) => {
      tell(formula)
      // With its signs: it may be a price after all.
      return `\`${formula}\``
    })
}
