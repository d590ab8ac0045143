import { deflateSync, inflateSync } from 'node:zlib'
import {
  BUNDLE_VERSION,
  type Article,
  type ArticleEntry,
  type IndexManifest,
  type Manifest,
} from '../schemas/bundle.ts'
import type { WriteOptions } from '../search/build/write-search-index.ts'
import { entriesPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import { contentHash } from './content-hash.ts'

/** Path within the output folder → content. */
export type OutputFiles = Map<string, Uint8Array>

/** The search index that a manifest speaks of; the hash is in the names of its files. */
export type NamedIndex = { manifest: IndexManifest; hash: string }

export const MANIFEST = 'manifest.json'

/** Characters of JSON up to which all entries come with the manifest: some 8 KB on the way. */
const LARGEST_ENTRIES = 50_000
/** A result list needs a few entries from all over the knowledge base. */
const ENTRIES_PER_FILE = 4

const encoder = new TextEncoder()

/** Where a file of a bundle stands in the output folder. */
export function pathIn({ audience, locale }: Pick<Bundle, 'audience' | 'locale'>, path: string): string {
  return `kb/${audience}/${locale}/${path}`
}

export function imageFiles(bundle: Bundle): OutputFiles {
  return new Map([...bundle.images].map(([path, content]) => [pathIn(bundle, path), content]))
}

/** The articles of a bundle in files that are named by their content, and the entry of each. */
export function articleFiles(bundle: Bundle): { files: OutputFiles; entries: ArticleEntry[] } {
  const files: OutputFiles = new Map()
  const entries = bundle.articles.map(({ article }) => {
    const content = encoder.encode(writeArticle(article))
    const path = `articles/${article.slug}.${contentHash(content)}.json`
    files.set(pathIn(bundle, path), content)
    return entryOf(article, path)
  })
  return { files, entries }
}

export function writeArticle(article: Article): string {
  return JSON.stringify(article)
}

/** @param path of its file within the bundle */
export function entryOf({ slug, title, summary, section, lang, kind }: Article, path: string): ArticleEntry {
  return { slug, title, summary, section, lang, kind, path }
}

/** What an index is made with besides its documents: where the entries are in files, slugs are looked up in it. */
export function indexOptions(bundle: Bundle, entries: readonly ArticleEntry[]): Omit<WriteOptions, 'plan'> {
  return { synonyms: bundle.synonyms, ...(entryFiles(entries) && { slugs: slugsOf(bundle) }) }
}

/** Slugs and old slugs, each with the position of its article. */
function slugsOf({ articles, aliases }: Bundle): Map<string, number> {
  const slugs = new Map(articles.map(({ article }, position) => [article.slug, position]))
  for (const [alias, slug] of Object.entries(aliases)) slugs.set(alias, slugs.get(slug)!)
  return slugs
}

/** A file of the index as it is stored: a server does not know that it is worth compressing. */
export function packShard(shard: ArrayBuffer | Uint8Array): Uint8Array {
  return deflateSync(shard, { level: 9 })
}

export function unpackShard(file: Uint8Array): ArrayBuffer {
  return new Uint8Array(inflateSync(file)).buffer
}

/** The entries as files of their own; null where they are few enough to come with the manifest. */
export function entryFiles(entries: readonly ArticleEntry[]): string[] | null {
  if (JSON.stringify(entries).length <= LARGEST_ENTRIES) return null
  const files = Math.ceil(entries.length / ENTRIES_PER_FILE)
  return Array.from({ length: files }, (_, at) => {
    return JSON.stringify(entries.slice(at * ENTRIES_PER_FILE, (at + 1) * ENTRIES_PER_FILE))
  })
}

/** The manifest, and the files of entries. */
export function manifestFiles(bundle: Bundle, entries: ArticleEntry[], index: NamedIndex): OutputFiles {
  const files = entryFiles(entries)
  const manifest: Manifest = {
    version: BUNDLE_VERSION,
    locale: bundle.locale,
    defaultLocale: bundle.defaultLocale,
    index: index.manifest,
    indexHash: index.hash,
    sections: bundle.sections.map((section) => {
      return { ...section, count: entries.filter((entry) => entry.section === section.id).length }
    }),
    articles: files ? [] : entries,
    entriesPerFile: files && ENTRIES_PER_FILE,
    aliases: files ? {} : bundle.aliases,
    urls: urlsOf(bundle),
  }
  return new Map([
    ...(files ?? []).map((content, number): [string, Uint8Array] => {
      return [pathIn(bundle, entriesPath(number, index.hash)), encoder.encode(content)]
    }),
    [pathIn(bundle, MANIFEST), encoder.encode(JSON.stringify(manifest))],
  ])
}

function urlsOf({ articles }: Bundle): Manifest['urls'] {
  const urls = new Map<string, number[]>()
  for (const [position, article] of articles.entries()) {
    for (const pattern of article.urls) urls.set(pattern, [...(urls.get(pattern) ?? []), position])
  }
  return [...urls]
}
