/** What is said of an embedded page. */
export const EMBEDDED = 'Embedded pages are not shown in articles.'
export const LINKED = 'A link leads to it.'

/** A link in place of an embedded page, called as its frame is or as the site that it is on. */
export function frameLink(to: string, title: string): string {
  const site = to.replace(/^https?:\/\/([^/]*).*/, '$1')
  return `\n\n[${title.trim().replaceAll(/[[\]]/g, '\\$&') || site}](${to})\n\n`
}
