import { directionOf } from '@firstline/sdk/text'

/** A piece of a letter. Text is text: what people wrote is never markup. */
export type Part =
  | { kind: 'paragraph'; text: string }
  /** What somebody wrote, set apart. */
  | { kind: 'quote'; text: string }
  | { kind: 'link'; label: string; url: string }

export type Letter = { lang: string; subject: string; parts: Part[] }

/** The letter for readers that show no HTML. */
export function toText({ parts }: Letter): string {
  const draw = (part: Part) => {
    if (part.kind === 'link') return `${part.label}:\n${part.url}`
    return part.kind === 'quote' ? part.text.replace(/^/gm, '> ') : part.text
  }
  return `${parts.map(draw).join('\n\n')}\n`
}

/**
 * The same as HTML. Styles are inline, since readers of mail drop style sheets; colours are left to the reader. Language and
 * direction stand on an element of the letter's own, since they drop `html` and `body` as well.
 */
export function toHtml({ lang, subject, parts }: Letter): string {
  const draw = (part: Part) => {
    if (part.kind === 'link') return `<p><a href="${escape(part.url)}">${escape(part.label)}</a></p>`
    const text = escape(part.text).replaceAll('\n', '<br>')
    return part.kind === 'quote'
      ? `<blockquote dir="auto" style="${QUOTE_STYLE}">${text}</blockquote>`
      : `<p>${text}</p>`
  }
  const language = `lang="${escape(lang)}" dir="${directionOf(lang)}"`
  return [
    `<!doctype html><html ${language}><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    `<body><div ${language} style="font: 16px/1.5 system-ui, sans-serif">${parts.map(draw).join('\n')}</div></body></html>\n`,
  ].join('')
}

const QUOTE_STYLE = 'margin: 1em 0; padding: 0 1em; border-inline-start: 3px solid #888'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
