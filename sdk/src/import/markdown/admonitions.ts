import { writeCallout, type Callout } from './write-callout.ts'

const KINDS: Record<string, Callout> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
}
const OPENING = /^[ \t]*(:{3,})[ \t]*([a-z]+)[ \t]*(?:\[([^\]]*)\]|([^{\n]*))?[ \t]*(?:\{[^}]*\})?[ \t]*$/i

/** `:::tip[Title]` … `:::` as callouts; one within another is closed by as many colons as opened it. */
export function replaceAdmonitions(text: string): string {
  const lines = text.split('\n')
  return replaceLines(lines).join('\n')
}

function replaceLines(lines: readonly string[]): string[] {
  const written: string[] = []
  let fence: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    const opening = fence === null ? OPENING.exec(line) : null
    const kind = opening ? KINDS[opening[2]!.toLowerCase()] : undefined
    if (!opening || !kind) {
      written.push(line)
      continue
    }
    const end = findEnd(lines, at + 1, opening[1]!)
    // Within a list it stands as far in as the item's text does.
    const [indent] = /^[ \t]*/.exec(line)!
    const inner = lines.slice(at + 1, end).map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each))
    const callout = writeCallout(kind, replaceLines(inner).join('\n'), (opening[3] ?? opening[4] ?? '').trim())
    written.push(...callout.split('\n').map((each) => each && indent + each))
    at = end
  }
  return written
}

/** The line that closes what these colons opened; the end of the text where none does. */
function findEnd(lines: readonly string[], from: number, colons: string): number {
  let depth = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!.trim()
    const isSame = /^:+/.exec(line)?.[0] === colons
    if (!isSame) continue
    if (line !== colons) depth++
    else if (depth-- === 0) return at
  }
  return lines.length
}
