import { raise } from './raised.ts'

/** `[^label]: text`, with what stands further in below it. */
const NOTE = /^\[\^([^[\]\s]+)\]:[ \t]*(.*(?:\n+[ \t]+\S.*)*)\n?/gm
const MARK = /\[\^([^[\]\s]+)\]/g

/** Footnotes, which articles have none of, as numbers in brackets and a list of the notes at the end. */
export function writeFootnotes(prose: string): string {
  const notes = new Map<string, string>()
  const bare = prose.replace(NOTE, (_whole, label: string, text: string) => {
    notes.set(label, text)
    return ''
  })
  if (notes.size === 0) return prose
  const numbers = new Map<string, number>()
  const number = (text: string) =>
    text.replace(MARK, (mark, label: string) => {
      if (!notes.has(label)) return mark
      if (!numbers.has(label)) numbers.set(label, numbers.size + 1)
      return raise(`(${numbers.get(label)})`, 'sup')!
    })
  const body = number(bare).trimEnd()
  const items: string[] = []
  const write = (label: string) => items.push(writeItem(number(notes.get(label)!), items.length + 1))
  // A note may mention another, which is numbered then; one that nothing mentions is kept all the same.
  for (const label of numbers.keys()) write(label)
  for (const label of notes.keys()) if (!numbers.has(label)) write(label)
  return `${body}\n\n---\n\n${items.join('\n')}\n`
}

function writeItem(text: string, number: number): string {
  const marker = `${number}. `
  return marker + text.trim().replaceAll(/\n[ \t]*(?=\S)/g, `\n${' '.repeat(marker.length)}`)
}
