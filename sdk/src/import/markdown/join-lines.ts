/** A line's end, and the back slash of a hard break before it; an escaped one is a character of the text. */
const LINE_END = /(?<!\\)((?:\\\\)*)\\?\n\s*/g

/** Markdown of several lines as one, where only one can stand: `between` for each end of a line. */
export function joinLines(text: string, between = ' '): string {
  return text.trim().replace(LINE_END, `$1${between}`)
}
