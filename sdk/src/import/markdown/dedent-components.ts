/** A tag that begins a line, and may go on in the next ones. */
const OPENING = /^[ \t]*<([A-Z][\w.]*|details|div|figure|section)(?:[\s>]|$)/
const FENCE = /^[ \t>]*(`{3,}|~{3,})/

/**
 * Moves what stands within a component as far left as its tag. In MDX nobody minds how far in a text
 * stands; in markdown four spaces or a tab make code of it.
 */
export function dedentComponents(text: string): string {
  /** The components around a line: how far in each stands now, and by how much its content is moved. */
  const open: { name: string; indent: number; shift: number | null }[] = []
  let fence: string | null = null
  /** The component whose tag has not ended yet. */
  let begun: string | null = null
  return text.split('\n').map(dedent).join('\n')

  function dedent(line: string): string {
    const mark = FENCE.exec(line)?.[1]
    const isCode = fence !== null || mark !== undefined
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    if (isCode) return shifted(line)
    const inner = open.at(-1)
    if (inner && line.trimStart().startsWith(`</${inner.name}>`)) {
      open.pop()
      return shifted(line)
    }
    const moved = shifted(line)
    const name = begun ?? OPENING.exec(line)?.[1]
    if (name !== undefined) {
      begun = line.includes('>') ? null : name
      const isWhole = /\/>\s*$/.test(line) || line.includes(`</${name}>`)
      if (begun === null && !isWhole) open.push({ name, indent: indentOf(moved), shift: null })
    } else if (inner && line.includes(`</${inner.name}>`)) {
      open.pop()
    }
    return moved
  }

  function shifted(line: string): string {
    const inner = open.at(-1)
    if (!inner || line.trim() === '') return line
    inner.shift ??= Math.max(0, indentOf(line) - inner.indent)
    return line.slice(Math.min(inner.shift, indentOf(line)))
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
