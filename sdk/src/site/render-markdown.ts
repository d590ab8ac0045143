import { hasAllowedScheme } from '../compile/link-scheme.ts'
import type { Article } from '../schemas/bundle.ts'
import type { BlockNode, InlineNode, Tree } from '../tree/nodes.ts'

/** What an article needs to know of where its markdown will stand. */
export type MarkdownPlace = {
  articleUrl: (slug: string) => string
  imageUrl: (src: string) => string
  /** “Solved” and “Get help from a person”, which answers of steps lead to. */
  ends: { solved: string; contact: string }
}

/** An article as markdown for programs that read: what a page shows, without the page. */
export function renderMarkdown({ title, summary, body, steps }: Article, place: MarkdownPlace): string {
  const names = new Map([...steps.map(({ id, title }) => [id, title] as const), ...Object.entries(place.ends)])
  const ofSteps = steps.flatMap((step) => [
    `## ${escapeText(step.title)}`,
    writeTree(step.body, place),
    step.answers.map(({ label, to }) => `- ${escapeText(label)} → ${escapeText(names.get(to) ?? to)}`).join('\n'),
  ])
  const blocks = [`# ${escapeText(title)}`, summary === '' ? '' : `> ${escapeText(summary)}`, writeTree(body, place)]
  return `${[...blocks, ...ofSteps].filter((block) => block !== '').join('\n\n')}\n`
}

function writeTree(tree: Tree, place: MarkdownPlace): string {
  return tree.map((node) => writeBlock(node, place)).join('\n\n')
}

function writeBlock(node: BlockNode, place: MarkdownPlace): string {
  switch (node.type) {
    case 'paragraph':
      return writeInline(node.children, place)
    case 'heading':
      return `${'#'.repeat(node.level)} ${writeInline(node.children, place)}`
    case 'list':
      return node.items
        .map((item, at) => indent(writeTree(item, place), node.start === null ? '- ' : `${node.start + at}. `))
        .join('\n')
    case 'code-block': {
      const fence = fenceFor(node.text)
      return `${fence}${node.language}\n${node.text.replace(/\n$/, '')}\n${fence}`
    }
    case 'quote':
      return quote(writeTree(node.children, place))
    case 'callout':
      return quote(`[!${node.kind.toUpperCase()}]\n${writeTree(node.children, place)}`)
    case 'table':
      return writeTable(node, place)
    case 'rule':
      return '---'
  }
}

function writeTable({ align, head, rows }: Extract<BlockNode, { type: 'table' }>, place: MarkdownPlace): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const write = (cells: readonly InlineNode[][]) => {
    return line(cells.map((cell) => writeInline(cell, place).replaceAll('\n', ' ')))
  }
  const marks = { left: ':--', center: ':-:', right: '--:' }
  const rule = line(head.map((_cell, column) => (align[column] ? marks[align[column]] : '---')))
  return [write(head), rule, ...rows.map(write)].join('\n')
}

function writeInline(nodes: readonly InlineNode[], place: MarkdownPlace): string {
  return nodes.map((node) => writeInlineNode(node, place)).join('')
}

function writeInlineNode(node: InlineNode, place: MarkdownPlace): string {
  if (typeof node === 'string') return escapeText(node)
  switch (node.type) {
    case 'strong':
      return `**${writeInline(node.children, place)}**`
    case 'emphasis':
      return `*${writeInline(node.children, place)}*`
    case 'strike':
      return `~~${writeInline(node.children, place)}~~`
    case 'code': {
      const fence = '`'.repeat(longestRun(node.text) + 1)
      const space = /^`|`$/.test(node.text) ? ' ' : ''
      return `${fence}${space}${node.text}${space}${fence}`
    }
    case 'break':
      return '\\\n'
    case 'link': {
      const children = writeInline(node.children, place)
      return hasAllowedScheme(node.href) ? `[${children}](<${encodeAngles(node.href)}>)` : children
    }
    case 'article-link': {
      const page = node.slug === '' ? '' : place.articleUrl(node.slug)
      const anchor = node.anchor ? `#${encodeURIComponent(node.anchor)}` : ''
      return `[${writeInline(node.children, place)}](${page + anchor || '#'})`
    }
    case 'image':
      return `![${escapeText(node.alt)}](${place.imageUrl(node.src)})`
  }
}

/** What would otherwise be read as a mark, anywhere or at the beginning of a line. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    .replace(/^[#+=-]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
}

const encodeAngles = (address: string) => address.replaceAll('<', '%3C').replaceAll('>', '%3E')

const longestRun = (text: string) => Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))

const fenceFor = (text: string) => '`'.repeat(Math.max(3, longestRun(text) + 1))

const quote = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '')

/** The first line behind its mark, the others below its text. */
function indent(text: string, mark: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`).replace(/^ +$/gm, '')
}
