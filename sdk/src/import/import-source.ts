import { SLUG } from '../schemas/article.ts'
import { readMarkdown } from '../compile/read-markdown.ts'
import type { Progress } from '../compile/progress.ts'
import { createImageCopies } from './copy-images.ts'
import { settleAnchors } from './settle-anchors.ts'
import { createUniqueNames, slugify } from './slugs.ts'
import { createAddressBook, createReferences } from './references.ts'
import type { Lost, References, Source, SourcePage, SourceSection } from './source.ts'
import { writeArticle, writeSection } from './write-article.ts'

/** A page that has its place in the knowledge base. */
export type PlacedPage = SourcePage & { path: string }

export type Imported = {
  /** Path within the knowledge base → content. */
  files: Map<string, string | Uint8Array>
  articles: number
  lost: Lost[]
}

/**
 * Turns what was found in a source into the files of a knowledge base.
 *
 * @param defaultLocale the language whose articles stand in for those that another lacks
 */
export function importSource(source: Source, defaultLocale: string, onProgress?: Progress): Imported {
  const files: Imported['files'] = new Map()
  const lost = [...source.lost]
  const pages = placePages(source.pages)
  /** Places in articles that had other names: `en/a/one.md#old` → `new`. */
  const renamed = new Map<string, string>()
  const images = createImageCopies(source, files)
  const locales = new Set(pages.map(({ locale }) => locale))
  const books = new Map([...locales].map((locale) => [locale, createAddressBook(pages, locale)]))
  const bodies = pages.map((page, at) => {
    onProgress?.('Reading pages', at, pages.length)
    return writeBody(
      page,
      createReferences(page, books.get(page.locale)!, { source, defaultLocale }, images, renamed, lost),
    )
  })
  const outlines = new Map(pages.map((page, at) => [page.path, outlineOf(bodies[at]!, page.title)]))
  for (const [at, page] of pages.entries()) {
    const lose = (what: string, why: string) => void lost.push({ file: page.file, what, why })
    files.set(page.path, writeArticle(page, settleAnchors(bodies[at]!, page.path, { outlines, renamed }, lose)))
  }
  for (const section of sectionsInUse(source.sections, pages)) {
    files.set(`${section.locale}/${section.id}/_section.md`, writeSection(section))
  }
  return { files, articles: pages.length, lost }
}

/** Its text, or nothing where its elements stand in each other deeper than can be followed. */
function writeBody(page: PlacedPage, references: References): string {
  try {
    const text = page.write(references).trim()
    if (text === '') references.lose('its text', 'It has none.')
    return text
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    references.lose('its text', 'Its elements stand in each other too deep to be followed.')
    return ''
  }
}

/** A slug is one article in every language: versions of one page share theirs, and no others do. */
function placePages(pages: readonly SourcePage[]): PlacedPage[] {
  const uniqueName = createUniqueNames()
  const slugs = new Map<string, string>()
  const taken = new Set<string>()
  const placed = pages.map((page): PlacedPage => {
    const shared = slugs.get(page.identity)
    const isFree = shared !== undefined && !taken.has(`${page.locale}/${shared}`)
    const slug = isFree ? shared : uniqueName(page.slug || slugify(page.title) || 'article')
    slugs.set(page.identity, slug)
    taken.add(`${page.locale}/${slug}`)
    return { ...page, slug, path: `${page.locale}/${page.section}/${slug}.md` }
  })
  // An alias leads to one article, and an article's own name comes first.
  return placed.map((page) => {
    const aliases = (page.frontMatter.aliases ?? []).filter((alias) => {
      const key = `${page.locale}/${alias}`
      return SLUG.test(alias) && !taken.has(key) && taken.add(key)
    })
    return { ...page, frontMatter: { ...page.frontMatter, aliases } }
  })
}

function outlineOf(text: string, title: string): string[] {
  return readMarkdown({ text, title, firstLine: 1, file: '' }, () => {})?.outline.map(({ id }) => id) ?? []
}

function sectionsInUse(sections: readonly SourceSection[], pages: readonly PlacedPage[]): SourceSection[] {
  return sections.filter(({ locale, id }) => pages.some((page) => page.locale === locale && page.section === id))
}
