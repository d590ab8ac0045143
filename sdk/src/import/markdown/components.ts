import type { References } from '../source.ts'
import { EMBEDDED, frameLink, LINKED } from './frame-link.ts'

type Attributes = Record<string, string>
type Tag = { name: string; attributes: Attributes; isClosing: boolean; isAlone: boolean }

/** A tag of HTML or JSX. Attributes are text between quotes or an expression between braces, which may hold braces. */
const TAG =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:@-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*(\/?)>|<\/?>/g
const ATTRIBUTE = /([\w:@-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g

/** An expression that is nothing but text, by itself or as Docusaurus has addresses written. */
const TEXT = /^\s*(?:(?:require|useBaseUrl)\(\s*)?['"`]([^'"]*)['"`](?:\s*\))?(?:\.default)?\s*$/

/** Their content is kept, and nothing else is said of them. */
const TRANSPARENT = new Set(
  'div span p section article center small sup sub u font picture source tabs steps cardgrid filetree fragment details figure figcaption tbody thead ul ol head title'.split(
    ' ',
  ),
)
/** Of these, what stands apart from what is around it. */
const BLOCKS = new Set(['p', 'div', 'figure', 'figcaption'])
const MARKS: Record<string, string> = {
  b: '**',
  strong: '**',
  kbd: '**',
  i: '*',
  em: '*',
  code: '`',
  del: '~~',
  s: '~~',
}

/** Components and HTML of a page as markdown, where markdown has something for them; what has nothing is reported. */
export function replaceComponents(prose: string, { lose, image, link }: References): string {
  /** Where the link leads whose words are being passed. */
  let open: string | null = null
  return prose.replace(
    TAG,
    (whole, closing: string | undefined, name: string | undefined, attributes = '', alone = '', at: number) => {
      if (name === undefined) return ''
      const tag: Tag = {
        name,
        attributes: readAttributes(attributes),
        isClosing: closing === '/',
        isAlone: alone === '/',
      }
      const before = prose.slice(prose.lastIndexOf('\n', at - 1) + 1, at)
      const written = replaceTag(tag, whole, before.trim() === '' ? before : '')
      const isInRow = before.trimStart().startsWith('|')
      if (isInRow && name.toLowerCase() === 'br') return ' · '
      return isInRow ? written.replaceAll(/\s*\n\s*/g, ' ') : written
    },
  )

  /** @param indent how far in its line the tag stands, which what stands for it keeps: it may be part of a list */
  function replaceTag({ name, attributes, isClosing, isAlone }: Tag, whole: string, indent: string): string {
    const lower = name.toLowerCase()
    const { title = '', label = attributes['value'] ?? '' } = attributes
    const gap = `\n\n${indent}`
    const newLine = `\n${indent}`
    if (MARKS[lower] !== undefined && name === lower) return MARKS[lower]
    if (lower === 'br') return '\\\n'
    if (lower === 'hr') return '\n\n---\n\n'
    if (lower === 'img' || lower === 'image') return isClosing ? '' : writeImage(attributes)
    if (lower === 'summary') return isClosing ? `**${gap}` : `${gap}**`
    if (name === 'a' || name === 'Link' || (name === 'LinkButton' && !isAlone))
      return writeAnchor(attributes, isClosing)
    if (lower === 'tabitem') return isClosing ? gap : `${gap}**${label}**${gap}`
    if (name === 'Aside' || lower === 'admonition')
      return isClosing ? `${newLine}:::${newLine}` : `${newLine}:::${attributes['type'] ?? 'note'}[${title}]${newLine}`
    if (lower === 'card' || lower === 'details') return isClosing || title === '' ? gap : `${gap}**${title}**${gap}`
    if (lower === 'linkcard' || lower === 'linkbutton') return isClosing ? '' : writeLinkCard(attributes, title)
    if (TRANSPARENT.has(lower)) return BLOCKS.has(lower) ? gap : ''
    if (isClosing) return ''
    if (lower === 'iframe' && attributes['src']) return writeFrame(attributes['src'], title)
    const isComponent = name !== lower
    if (isComponent && !isAlone) lose(`the component <${name}>`, 'Its text was kept, without what it did with it.')
    else if (isComponent) lose(`the component <${name} />`, 'Articles have no components; it was left out.')
    else lose(`the HTML ${whole.slice(0, 80)}`, 'It was left out; its text was kept.')
    return ''
  }

  function writeImage({ src = '', alt = '' }: Attributes): string {
    const to = image(src)
    return to === null ? alt : `![${alt}](${to})`
  }

  function writeFrame(src: string, title: string): string {
    const to = link(src)
    lose(`an <iframe> of ${src.slice(0, 120)}`, `${EMBEDDED}${to === null ? '' : ` ${LINKED}`}`)
    return to === null ? '' : frameLink(to, title)
  }

  function writeAnchor({ href, to: route = href }: Attributes, isClosing: boolean): string {
    if (!isClosing) {
      open = route === undefined ? null : link(route)
      return open === null ? '' : '['
    }
    const to = open
    open = null
    return to === null ? '' : `](${to})`
  }

  function writeLinkCard({ href = '', description = '' }: Attributes, title: string): string {
    const words = title || description || href
    const to = link(href)
    return `\n- ${to === null ? words : `[${words}](${to})`}${description && description !== words ? `: ${description}` : ''}\n`
  }
}

function readAttributes(text: string): Attributes {
  const attributes: Attributes = {}
  for (const [, name, double, single, expression] of text.matchAll(ATTRIBUTE)) {
    attributes[name!] = double ?? single ?? expression?.replace(TEXT, '$1') ?? ''
  }
  return attributes
}
