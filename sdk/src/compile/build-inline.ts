import type { MarkedToken, Token } from 'marked'
import type { InlineNode } from '../tree/nodes.ts'
import { decodeEntities } from './entities.ts'
import { countLineEnds, MAX_DEPTH, reportRawHtml, TooDeepError, type TreeBuild } from './tree-build.ts'

/** Turns the tokens of a line into nodes. `line` is where the first token starts. */
export function buildInline(tokens: readonly Token[], line: number, depth: number, build: TreeBuild): InlineNode[] {
  if (depth > MAX_DEPTH) throw new TooDeepError(line)
  const nodes: InlineNode[] = []
  let at = line
  for (const token of tokens) {
    addNode(nodes, buildNode(token as MarkedToken, at, depth, build))
    at += countLineEnds(token.raw)
  }
  return nodes
}

/** Joins text to the text before it, so that words which marks and entities cut apart are whole again. */
function addNode(nodes: InlineNode[], node: InlineNode): void {
  const last = nodes.at(-1)
  if (node === '') return
  if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node
  else nodes.push(node)
}

function buildNode(token: MarkedToken, line: number, depth: number, build: TreeBuild): InlineNode {
  const children = (tokens: readonly Token[]) => buildInline(tokens, line, depth + 1, build)
  const placed = (node: Exclude<InlineNode, string>): InlineNode => {
    build.lines.set(node, line)
    return node
  }
  switch (token.type) {
    case 'text':
      return asOneLine(token.escaped ? token.text : decodeEntities(token.text))
    case 'escape':
      return token.text
    case 'strong':
      return { type: 'strong', children: children(token.tokens) }
    case 'em':
      return { type: 'emphasis', children: children(token.tokens) }
    case 'del':
      return { type: 'strike', children: children(token.tokens) }
    case 'codespan':
      return { type: 'code', text: token.text }
    case 'br':
      return { type: 'break' }
    case 'checkbox':
      return markOfTask(token.checked)
    case 'link': {
      const href = token.autolink ? token.href : decodeEntities(token.href)
      return placed({ type: 'link', href, children: children(token.tokens) })
    }
    case 'image': {
      const alt = asOneLine(decodeEntities(token.text))
      return placed({ type: 'image', src: decodeEntities(token.href), alt, width: 0, height: 0 })
    }
    case 'html':
      reportRawHtml(token.text, line, build)
      return asOneLine(token.text)
    default:
      return asOneLine(token.raw)
  }
}

/** A task's box as text: readers see what is done, and nothing invites them to tick it. */
export function markOfTask(checked: boolean): string {
  return checked ? '☑ ' : '☐ '
}

/** A line end within a paragraph is a space: what a reader sees does not depend on where a writer's editor wraps. */
function asOneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
