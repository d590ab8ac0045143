import { stringify } from 'yaml'
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

export function writeSection({ title, order }: SourceSection): string {
  return `---\n${stringify({ title, ...(order !== undefined && { order }) })}---\n`
}
