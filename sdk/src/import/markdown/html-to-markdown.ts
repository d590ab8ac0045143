import TurndownService from 'turndown'
import type { References } from '../source.ts'
import { endsBlock, isBlock } from './blocks.ts'
import { emphasise } from './emphasis.ts'
import { escapeProse } from './escape-prose.ts'
import { EMBEDDED, frameLink, LINKED } from './frame-link.ts'
import { namesOfHeading } from './heading-names.ts'
import { joinLines } from './join-lines.ts'
import { findAll } from './parse-html.ts'
import { raise } from './raised.ts'
import { writeCallout, type Callout } from './write-callout.ts'
import { writeTable } from './write-table.ts'

/** What has no place in an article, by the name of its element. */
const LEFT_OUT: Record<string, string> = {
  IFRAME: EMBEDDED,
  VIDEO: 'Videos are not shown in articles.',
  AUDIO: 'Sound is not played in articles.',
  OBJECT: 'Embedded objects are not shown in articles.',
  EMBED: 'Embedded objects are not shown in articles.',
  FORM: 'Forms do not work in articles.',
  SCRIPT: 'Scripts do not run in articles.',
  CANVAS: 'Drawings by script are not shown in articles.',
  SVG: 'Drawings within a page are not taken over: save them as files.',
}

const CALLOUTS: Record<string, Callout> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
}
const BOXES = new Set(['DIV', 'ASIDE', 'BLOCKQUOTE', 'P', 'SECTION'])

/** Turns an element into markdown as articles are written in, its links and images by `references`. */
export function htmlToMarkdown(element: HTMLElement, references: References): string {
  const { link, image, lose, heading } = references
  /** Cells are written before their table is. */
  const cells = new WeakMap<Node, string>()
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    blankReplacement: (_content, node) => (isLeftOut(node) ? leaveOut(node) : isBlock(node) ? '\n\n' : ''),
  })
  service.escape = escapeProse
  service.remove(['style', 'noscript', 'template', 'title', 'button'])
  service.addRule('leftOut', { filter: isLeftOut, replacement: (_content, node) => leaveOut(node) })
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement(content, node) {
      const words = content.trim()
      if (words === '') return ''
      const to = link(node.getAttribute('href')!)
      const space = [/^\s/.test(content) ? ' ' : '', /\s$/.test(content) ? ' ' : ''] as const
      return to === null || to === '' ? content : `${space[0]}[${joinLines(words)}](${to})${space[1]}`
    },
  })
  service.addRule('image', {
    filter: 'img',
    replacement(_content, node) {
      const alt = escapeProse((node.getAttribute('alt') ?? '').replaceAll(/\s+/g, ' ').trim())
      const to = image(node.getAttribute('src') ?? '')
      return to === null ? alt : `![${alt}](${to})`
    },
  })
  service.addRule('strike', {
    filter: ['del', 's'],
    replacement: (content) => (content.trim() ? `~~${content}~~` : ''),
  })
  service.addRule('key', { filter: ['kbd'], replacement: (content) => (content.trim() ? `**${content}**` : '') })
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    // The page's own title is the article's; what else has level 1 stands below it.
    replacement(content, node) {
      const words = joinLines(content).replaceAll('**', '')
      for (const id of namesOfHeading(node)) heading(id, node.textContent ?? '')
      return words === '' ? '' : `\n\n${'#'.repeat(Math.max(Number(node.nodeName[1]), 2))} ${words}\n\n`
    },
  })
  service.addRule('item', {
    filter: 'li',
    replacement(content, node) {
      const marker = markerOf(node)
      const text = content.trim().replaceAll(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`)
      return `${marker}${text}${node.nextElementSibling ? '\n' : ''}`
    },
  })
  service.addRule('strong', {
    filter: ['strong', 'b'],
    replacement: (content, node) => emphasise(content, node, '**'),
  })
  service.addRule('emphasis', {
    filter: ['em', 'i'],
    replacement: (content, node) => emphasise(content, node, '*'),
  })
  service.addRule('raised', {
    filter: ['sup', 'sub'],
    replacement(content, node) {
      const how = node.nodeName === 'SUP' ? 'sup' : 'sub'
      const raised = raise(node.textContent ?? '', how)
      if (raised === null) lose(`<${how}> of “${content.slice(0, 40)}”`, 'It stands in the line as other text does.')
      return raised ?? content
    },
  })
  service.addRule('lineBreak', {
    filter: 'br',
    replacement: (_content, node) => (endsBlock(node) ? '' : '\\\n'),
  })
  service.addRule('preformatted', {
    filter: 'pre',
    replacement(_content, node) {
      for (const lineBreak of findAll(node, 'br')) lineBreak.replaceWith('\n')
      const text = (node.textContent ?? '').replace(/^\n|\n+$/g, '')
      const language = /\blang(?:uage)?-([\w+#-]+)/.exec(
        `${node.className} ${classOf(node.querySelector('code'))}`,
      )?.[1]
      const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)))
      return `\n\n${fence}${language ?? ''}\n${text}\n${fence}\n\n`
    },
  })
  service.addRule('term', {
    filter: 'dt',
    replacement: (content) => `\n\n**${joinLines(content).replaceAll('**', '')}**\n\n`,
  })
  service.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n\n**${joinLines(content).replaceAll('**', '')}**\n\n`,
  })
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement(content, node) {
      cells.set(node, content)
      return content
    },
  })
  service.addRule('row', {
    filter: ['tr', 'thead', 'tbody', 'tfoot', 'caption'],
    replacement: (content) => `${content}\n`,
  })
  service.addRule('table', {
    filter: 'table',
    replacement: (_content, node) => writeTable(node as HTMLTableElement, (cell) => cells.get(cell) ?? '', lose),
  })
  service.addRule('callout', {
    filter: (node) => BOXES.has(node.nodeName) && calloutOf(node) !== null,
    replacement: (content, node) => writeCallout(calloutOf(node)!, content),
  })
  return service.turndown(element)

  function leaveOut(node: HTMLElement): string {
    const name = node.nodeName.toUpperCase()
    const address = node.getAttribute('src') ?? node.querySelector('source[src]')?.getAttribute('src') ?? ''
    const to = address && name === 'IFRAME' ? link(address) : null
    lose(
      `a <${name.toLowerCase()}>${address && ` of ${address.slice(0, 120)}`}`,
      `${LEFT_OUT[name]!}${to ? ` ${LINKED}` : ''}`,
    )
    return to ? frameLink(to, node.getAttribute('title') ?? '') : ''
  }
}

function isLeftOut({ nodeName }: Node): boolean {
  return Object.hasOwn(LEFT_OUT, nodeName.toUpperCase())
}

function classOf(element: Element | null): string {
  return element?.getAttribute('class') ?? ''
}

function markerOf(item: HTMLElement): string {
  const list = item.parentElement
  if (list?.nodeName !== 'OL') return '- '
  let number = Number(list.getAttribute('start') ?? 1) || 1
  for (let before = item.previousElementSibling; before; before = before.previousElementSibling) number++
  return `${number}. `
}

/** `<div class="callout callout-warning">` and its like; names of other systems' boxes are words of their class. */
function calloutOf(node: HTMLElement): Callout | null {
  const names = (node.getAttribute('class') ?? '').toLowerCase().split(/[\s_-]+/)
  return names.flatMap((name) => (Object.hasOwn(CALLOUTS, name) ? [CALLOUTS[name]!] : []))[0] ?? null
}
