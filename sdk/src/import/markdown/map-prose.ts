/** Fenced code, with or without its end, and code within a line: none of it is markup. */
const CODE =
  /(^|\n)[ \t>]*(`{3,}|~{3,})[^\n]*(?:\n[^]*?(?:\n[ \t>]*\2[`~]*[ \t]*(?=\n|$)|$)|$)|(`+)(?!`)[^]*?[^`]\3(?!`)/g
/** Characters that no text uses stand around the number of a piece of code. */
const MASK = /\uE000(\d+)\uE001/g

/** The text with everything but its code changed. Where code stood, `change` meets a mark that it has to leave alone. */
export function mapProse(text: string, change: (prose: string) => string): string {
  const code: string[] = []
  const masked = text.replace(CODE, (piece, lineEnd = '') => {
    code.push(piece.slice(String(lineEnd).length))
    return `${lineEnd}\uE000${code.length - 1}\uE001`
  })
  return change(masked).replace(MASK, (mark, number: string) => code[Number(number)] ?? mark)
}
