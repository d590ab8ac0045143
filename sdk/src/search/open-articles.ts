import type { Article, Manifest } from '../schemas/bundle.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import { openBundleIndex, type BundleIndex } from './open-bundle-index.ts'
import { readJson, type Attempt, type BundleFiles } from './read-bundle.ts'
import { readEntries } from './read-entries.ts'
import { matchesUrl } from './url-patterns.ts'

/** The articles of a bundle, which are known by their position in the order of its sections. */
export type Articles = {
  /** The search index of a release. */
  indexOf: (attempt: Attempt) => BundleIndex
  /** Of a slug, present or former; undefined when there is none. */
  positionOf: (slug: string, attempt: Attempt) => Promise<number | undefined>
  /** Of the articles that writers suggest on a page, in their own order. */
  suggestedOn: (path: string, attempt: Attempt) => number[]
  read: (position: number | undefined, attempt: Attempt) => Promise<Article | null>
}

export function openArticles(files: BundleFiles): Articles {
  const indexes = new WeakMap<Manifest, BundleIndex>()

  function indexOf({ manifest }: Attempt): BundleIndex {
    const index = indexes.get(manifest) ?? openBundleIndex(files, manifest)
    indexes.set(manifest, index)
    return index
  }

  async function positionOf(slug: string, attempt: Attempt): Promise<number | undefined> {
    const { articles, aliases, entriesPerFile } = attempt.manifest
    if (entriesPerFile !== null) return indexOf(attempt).positionOf(slug, attempt)
    const wanted = Object.hasOwn(aliases, slug) ? aliases[slug] : slug
    const position = articles.findIndex((entry) => entry.slug === wanted)
    return position < 0 ? undefined : position
  }

  function suggestedOn(path: string, { manifest: { urls } }: Attempt): number[] {
    const found = urls.flatMap(([pattern, articles]) => (matchesUrl(pattern, path) ? articles : []))
    return [...new Set(found)].toSorted((a, b) => a - b)
  }

  async function read(position: number | undefined, attempt: Attempt): Promise<Article | null> {
    if (position === undefined) return null
    const { result } = await readEntries([position], files, attempt)
    const entry = result.get(position)
    if (!entry) throw new KnowledgeBaseError(`The knowledge base lists no article at position ${position}.`, 0)
    return files.load(entry.path, readJson<Article>, attempt.cache)
  }

  return { indexOf, positionOf, suggestedOn, read }
}
