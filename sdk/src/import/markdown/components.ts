import type { References } from '../source.ts'

type Attributes = Record<string, string>
type Tag = { name: string; attributes: Attributes; isClosing: boolean; isAlone: boolean }

/** A tag of HTML or JSX. Attributes are text between quotes or an expression between braces, which may hold braces. */
const TAG =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:@-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*(\/?)>|<\/?>/g
const ATTRIBUTE = /([\w:@-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g

/** Their content is kept, and nothing else is said of them. */
const TRANSPARENT = new Set(
  'div span p section article center small sup sub u font picture source tabs steps cardgrid filetree fragment details tbody thead ul ol head title'.split(
    ' ',
  ),
)
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
    (whole, closing: string | undefined, name: string | undefined, attributes = '', alone = '') => {
      if (name === undefined) return ''
      const tag: Tag = {
        name,
        attributes: readAttributes(attributes),
        isClosing: closing === '/',
        isAlone: alone === '/',
      }
      return replaceTag(tag, whole)
    },
  )

  function replaceTag({ name, attributes, isClosing, isAlone }: Tag, whole: string): string {
    const lower = name.toLowerCase()
    const { title = '', label = attributes['value'] ?? '' } = attributes
    if (MARKS[lower] !== undefined && name === lower) return MARKS[lower]
    if (lower === 'br') return '\\\n'
    if (lower === 'hr') return '\n\n---\n\n'
    if (lower === 'img' || lower === 'image') return isClosing ? '' : writeImage(attributes)
    if (lower === 'summary') return isClosing ? '**\n\n' : '\n\n**'
    if (lower === 'a' && name === 'a') return writeAnchor(attributes, isClosing)
    if (lower === 'tabitem') return isClosing ? '\n\n' : `\n\n**${label}**\n\n`
    if (lower === 'aside' && name === 'Aside')
      return isClosing ? '\n:::\n' : `\n:::${attributes['type'] ?? 'note'}[${title}]\n`
    if (lower === 'admonition') return isClosing ? '\n:::\n' : `\n:::${attributes['type'] ?? 'note'}[${title}]\n`
    if (lower === 'card' || lower === 'details') return isClosing || title === '' ? '\n\n' : `\n\n**${title}**\n\n`
    if (lower === 'linkcard' || lower === 'linkbutton') return isClosing ? '' : writeLinkCard(attributes, title)
    if (TRANSPARENT.has(lower)) return lower === 'p' || lower === 'div' ? '\n\n' : ''
    if (isClosing) return ''
    const isComponent = name !== lower
    if (isComponent && !isAlone) lose(`the component <${name}>`, 'Its text was kept, without what it did with it.')
    else if (isComponent) lose(`the component <${name} />`, 'Articles have no components; it was left out.')
    else lose(`the HTML ${whole.slice(0, 80)}`, 'It was left out; its text was kept.')
    return ''
  }

  function writeImage({ src = '', alt = '' }: Attributes): string {
    const required = /require\(['"]([^'"]+)['"]\)/.exec(src)?.[1]
    const to = image(required ?? src)
    return to === null ? alt : `![${alt}](${to})`
  }

  function writeAnchor({ href }: Attributes, isClosing: boolean): string {
    if (!isClosing) {
      open = href === undefined ? null : link(href)
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
    attributes[name!] = double ?? single ?? expression?.replace(/^\s*['"`]([^]*)['"`]\s*$/, '$1') ?? ''
  }
  return attributes
}
