/** HTML that has been put together from escaped parts. Only `html` makes it, so a string is never taken for it. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

/** What a template may hold: text is escaped, HTML is not, and nothing stays nothing. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
}

/**
 * Makes HTML of a template in which everything that is put in is escaped, between tags and in quoted attributes alike.
 *
 * @example html`<p title="${'"'}">${'<script>'}</p>`.source // '<p title="&quot;">&lt;script&gt;</p>'
 */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const source = literals.reduce((text, literal, index) => text + writePart(parts[index - 1]) + literal)
  return new Html(source)
}

function writePart(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map(writePart).join('')
  return escapeHtml(String(part))
}
