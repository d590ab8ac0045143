import { deflateSync } from 'node:zlib'
import { BUNDLE_VERSION, type ArticleEntry, type Manifest, type SiteBundle } from '../schemas/bundle.ts'
import type { FirstlineConfig } from '../schemas/config.ts'
import { writeSearchIndex } from '../search/build/write-search-index.ts'
import { entriesPath, FAMILIES, shardPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import { contentHash } from './content-hash.ts'

/** Path within the output folder → content. */
export type OutputFiles = Map<string, Uint8Array>

/** Characters of JSON up to which all entries come with the manifest: some 8 KB on the way. */
const LARGEST_ENTRIES = 50_000
/** A result list needs a few entries from all over the knowledge base. */
const ENTRIES_PER_FILE = 4

const encoder = new TextEncoder()

/** The files of these bundles. */
export async function allFiles(bundles: readonly Bundle[]): Promise<OutputFiles> {
  const files: OutputFiles = new Map()
  for (const bundle of bundles) for (const [path, content] of await bundleFiles(bundle)) files.set(path, content)
  return files
}

/** The files of one bundle, as `schemas/bundle.ts` describes them. */
async function bundleFiles(bundle: Bundle): Promise<OutputFiles> {
  const folder = `kb/${bundle.audience}/${bundle.locale}`
  const files: OutputFiles = new Map()
  const add = (path: string, content: string | Uint8Array) => {
    files.set(`${folder}/${path}`, typeof content === 'string' ? encoder.encode(content) : content)
    return path
  }

  for (const [path, content] of bundle.images) add(path, content)
  const entries = bundle.articles.map(({ article }): ArticleEntry => {
    const { slug, title, summary, section, lang, kind } = article
    const content = JSON.stringify(article)
    const path = add(`articles/${slug}.${contentHash(content)}.json`, content)
    return { slug, title, summary, section, lang, kind, path }
  })
  const hasEntryFiles = JSON.stringify(entries).length > LARGEST_ENTRIES
  const { files: shards, manifest: index } = await writeSearchIndex(
    bundle.articles.map(({ document }) => document),
    { synonyms: bundle.synonyms, ...(hasEntryFiles && { slugs: slugsOf(bundle) }) },
  )
  const entryFiles = hasEntryFiles ? inChunks(entries, ENTRIES_PER_FILE).map((chunk) => JSON.stringify(chunk)) : []
  const indexHash = hashOfAll([
    ...FAMILIES.flatMap((family) => shards[family]).map((shard) => new Uint8Array(shard)),
    ...entryFiles,
  ])
  for (const family of FAMILIES) {
    for (const [number, shard] of shards[family].entries()) {
      add(shardPath(family, number, indexHash), deflateSync(shard, { level: 9 }))
    }
  }
  for (const [number, content] of entryFiles.entries()) add(entriesPath(number, indexHash), content)
  const manifest: Manifest = {
    version: BUNDLE_VERSION,
    locale: bundle.locale,
    defaultLocale: bundle.defaultLocale,
    index,
    indexHash,
    sections: bundle.sections.map((section) => {
      return { ...section, count: entries.filter((entry) => entry.section === section.id).length }
    }),
    articles: hasEntryFiles ? [] : entries,
    entriesPerFile: hasEntryFiles ? ENTRIES_PER_FILE : null,
    aliases: hasEntryFiles ? {} : bundle.aliases,
    urls: urlsOf(bundle),
  }
  add('manifest.json', JSON.stringify(manifest))
  return files
}

function hashOfAll(contents: readonly (string | Uint8Array)[]): string {
  return contentHash(contents.map(contentHash).join())
}

/** Slugs and old slugs, each with the position of its article. */
function slugsOf({ articles, aliases }: Bundle): Map<string, number> {
  const slugs = new Map(articles.map(({ article }, position) => [article.slug, position]))
  for (const [alias, slug] of Object.entries(aliases)) slugs.set(alias, slugs.get(slug)!)
  return slugs
}

function urlsOf({ articles }: Bundle): Manifest['urls'] {
  const urls = new Map<string, number[]>()
  for (const [position, article] of articles.entries()) {
    for (const pattern of article.urls) urls.set(pattern, [...(urls.get(pattern) ?? []), position])
  }
  return [...urls]
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

/** `kb/site/<site>.json` of every site, and the first once more as `default.json` for pages that name none. */
export function siteFiles(config: FirstlineConfig): OutputFiles {
  const sites = config.sites.map(({ id, name, anonymous, proofOfWork, pageAddress }): SiteBundle => {
    const forms = config.forms.filter(({ sites }) => sites?.includes(id) ?? true)
    return {
      version: BUNDLE_VERSION,
      id,
      name,
      locales: config.locales,
      categories: config.categories,
      forms,
      anonymous,
      proofOfWork,
      pageAddress,
    }
  })
  const named = [['default', sites[0]] as const, ...sites.map((site) => [site.id, site] as const)]
  return new Map(named.map(([name, site]) => [`kb/site/${name}.json`, encoder.encode(JSON.stringify(site))]))
}
