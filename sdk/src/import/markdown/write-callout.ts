export type Callout = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION'

/** A callout as GitHub writes it, set apart from what stands around it. */
export function writeCallout(kind: Callout, content: string, title = ''): string {
  const text = [title && `**${title}**`, content.trim()].filter(Boolean).join('\n\n')
  const lines = [`[!${kind}]`, ...text.split('\n')].map((line) => (line === '' ? '>' : `> ${line}`))
  return `\n\n${lines.join('\n')}\n\n`
}
