import type { Mark } from '@firstline/sdk/search'

/** Text with the words that matched. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts = []
  let from = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
