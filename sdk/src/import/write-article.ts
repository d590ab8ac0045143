import { stringify } from 'yaml'
import { escapeProse } from './markdown/escape-prose.ts'
import type { PlacedPage } from './import-source.ts'
import type { SourceSection } from './source.ts'

/** An article's file: its front matter, without what has its default, and its text. */
export function writeArticle({ title, slug, frontMatter }: PlacedPage, body: string): string {
  const { summary, keywords = [], aliases = [], audience, draft, order, updated } = frontMatter
  const others = [...new Set(aliases)].filter((alias) => alias !== slug)
  const yaml = stringify({
    title,
    ...(summary && { summary }),
    ...(keywords.length > 0 && { keywords }),
    ...(audience && { audience }),
    ...(draft && { draft }),
    ...(others.length > 0 && { aliases: others }),
    ...(order !== undefined && { order }),
    ...(updated && { updated }),
  })
  return `---\n${yaml}---\n\n${body}\n`
}

export function writeSection({ title, description, order }: SourceSection): string {
  const yaml = stringify({ title, ...(order !== undefined && { order }) })
  return `---\n${yaml}---\n${description ? `\n${escapeProse(description)}\n` : ''}`
}
