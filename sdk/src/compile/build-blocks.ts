import type { MarkedToken, Token, Tokens } from 'marked'
import type { BlockNode, CalloutKind, InlineNode, Tree } from '../tree/nodes.ts'
import { buildInline, markOfTask } from './build-inline.ts'
import { countLineEnds, MAX_DEPTH, reportRawHtml, TooDeepError, type TreeBuild } from './tree-build.ts'
import { inlineText } from '../tree/tree-text.ts'

const CALLOUT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** Turns block tokens into nodes. `line` is where the first token starts: tokens stand after each other without gaps. */
export function buildBlocks(tokens: readonly Token[], line: number, depth: number, build: TreeBuild): Tree {
  if (depth > MAX_DEPTH) throw new TooDeepError(line)
  const tree: Tree = []
  let at = line
  for (const token of tokens) {
    const node = buildBlock(token as MarkedToken, at, depth, build)
    if (node) {
      build.lines.set(node, at)
      tree.push(node)
    }
    at += countLineEnds(token.raw)
  }
  return tree
}

function buildBlock(token: MarkedToken, line: number, depth: number, build: TreeBuild): BlockNode | null {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'checkbox':
      return { type: 'paragraph', children: [markOfTask(token.checked)] }
    case 'paragraph':
    case 'text':
      return buildParagraph(token.tokens ?? [token], line, depth, build)
    case 'heading':
      return buildHeading(token, line, depth, build)
    case 'list':
      return buildList(token, line, depth, build)
    case 'code':
      return { type: 'code-block', language: languageOf(token.lang), text: token.text }
    case 'blockquote':
      return buildQuote(token, line, depth, build)
    case 'table':
      return buildTable(token, line, depth, build)
    case 'hr':
      return { type: 'rule' }
    case 'html':
      return buildRawHtml(token.text, line, build)
    default:
      return { type: 'paragraph', children: [token.raw] }
  }
}

function buildParagraph(tokens: Token[], line: number, depth: number, build: TreeBuild): BlockNode | null {
  const children = buildInline(tokens, line, depth + 1, build)
  return children.length > 0 ? { type: 'paragraph', children } : null
}

function buildHeading(token: Tokens.Heading, line: number, depth: number, build: TreeBuild): BlockNode {
  const children = buildInline(token.tokens, line, depth + 1, build)
  const text = inlineText(children).trim()
  const id = build.idOf(text)
  build.outline.push({ id, text, level: token.depth, line })
  // The title is level 1, and an outline of more than three further levels helps nobody.
  const level = Math.min(Math.max(token.depth, 2), 4) as 2 | 3 | 4
  return { type: 'heading', level, id, children }
}

function buildList(token: Tokens.List, line: number, depth: number, build: TreeBuild): BlockNode {
  let at = line
  const items = token.items.map((item) => {
    const children = buildBlocks(joinTask(item.tokens), at, depth + 1, build)
    at += countLineEnds(item.raw)
    return children
  })
  return { type: 'list', start: token.ordered ? Number(token.start) : null, items }
}

/** Puts the box of a task (`- [x] done`) into the line it belongs to; in a list without gaps it stands before that. */
function joinTask(tokens: readonly Token[]): readonly Token[] {
  const [box, line, ...others] = tokens
  if (box?.type !== 'checkbox' || line?.type !== 'text') return tokens
  return [{ ...line, tokens: [box, ...(line.tokens ?? [line])] }, ...others]
}

/** Only the first word names the language; the rest of an info string is for other tools. */
function languageOf(info: string | undefined): string {
  return info?.trim().split(/\s/)[0] ?? ''
}

/** A quote, or with a first line such as `[!NOTE]` a callout, as GitHub writes them. */
function buildQuote(token: Tokens.Blockquote, line: number, depth: number, build: TreeBuild): BlockNode {
  const children = buildBlocks(token.tokens, line, depth + 1, build)
  const mark = CALLOUT.exec(token.text)
  const [first, ...others] = children
  if (!mark || first?.type !== 'paragraph') return { type: 'quote', children }
  const kind = mark[1]!.toLowerCase() as CalloutKind
  const rest = dropLeadingText(first.children, mark[0].trim().length)
  if (rest.length === 0) return { type: 'callout', kind, children: others }
  const opening = { ...first, children: rest }
  build.lines.set(opening, build.lines.get(first) ?? line)
  return { type: 'callout', kind, children: [opening, ...others] }
}

function dropLeadingText(nodes: readonly InlineNode[], characters: number): InlineNode[] {
  const [first, ...others] = nodes
  const rest = typeof first === 'string' ? first.slice(characters).trimStart() : ''
  if (rest !== '') return [rest, ...others]
  const [next] = others
  const startsWithBreak = typeof next === 'object' && next.type === 'break'
  return startsWithBreak ? others.slice(1) : others
}

function buildTable(token: Tokens.Table, line: number, depth: number, build: TreeBuild): BlockNode {
  const buildRow = (cells: Tokens.TableCell[], at: number) =>
    cells.map((cell) => buildInline(cell.tokens, at, depth + 1, build))
  // Rows begin two lines below the head: between them stands the line of hyphens.
  const rows = token.rows.map((row, index) => buildRow(row, line + 2 + index))
  return { type: 'table', align: token.align, head: buildRow(token.header, line), rows }
}

function buildRawHtml(html: string, line: number, build: TreeBuild): BlockNode | null {
  const text = html.trim()
  if (text === '') return null
  reportRawHtml(text, line, build)
  const children = text
    .split('\n')
    .flatMap((row, index): InlineNode[] => (index > 0 ? [{ type: 'break' }, row] : [row]))
  return { type: 'paragraph', children }
}
