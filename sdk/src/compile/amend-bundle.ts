import type { Manifest } from '../schemas/bundle.ts'
import { amendSearchIndex } from '../search/build/amend-search-index.ts'
import type { SearchDocument } from '../search/build/search-document.ts'
import { shardPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import {
  entryOf,
  imageFiles,
  indexOptions,
  MANIFEST,
  manifestFiles,
  packShard,
  pathIn,
  unpackShard,
  writeArticle,
  type OutputFiles,
} from './bundle-content.ts'

/** Manifests, and files of an index that are made anew only in part; of all others a version brings its own. */
const KEPT = /\/(manifest\.json|index\/(terms|guesses)-[^/]*)$/

/** What is kept of a version: of its files those above, and by the folder of each bundle the documents that its index is of. */
export type KnownVersion = { files: OutputFiles; documents: ReadonlyMap<string, readonly SearchDocument[]> }

export function knownVersion(files: OutputFiles, bundles: readonly Bundle[]): KnownVersion {
  return {
    files: new Map([...files].filter(([path]) => KEPT.test(path))),
    documents: new Map(bundles.map((bundle) => [pathIn(bundle, ''), documentsOf(bundle)])),
  }
}

export type AmendedBundle = {
  /** All but the articles. */
  files: OutputFiles
  /** By path, each written when somebody looks. */
  articles: ReadonlyMap<string, () => string>
}

/**
 * A bundle with the search index of its version before, amended by the articles that changed since; see
 * `amendSearchIndex`. The index keeps its name, and articles bear their slug alone: only what is released is named by its
 * content.
 *
 * @returns null where there was no such bundle
 */
export async function amendBundle(before: KnownVersion, bundle: Bundle): Promise<AmendedBundle | null> {
  const known = before.documents.get(pathIn(bundle, ''))
  const written = before.files.get(pathIn(bundle, MANIFEST))
  if (!known || !written) return null
  const { index, indexHash: hash } = JSON.parse(new TextDecoder().decode(written)) as Manifest
  const entries = bundle.articles.map(({ article }) => entryOf(article, articlePath(article.slug)))
  const amended = await amendSearchIndex(
    { manifest: index, read: (...shard) => unpackShard(before.files.get(pathIn(bundle, shardPath(...shard, hash)))!) },
    known,
    documentsOf(bundle),
    indexOptions(bundle, entries),
  )
  const folder = pathIn(bundle, 'index/')
  const files: OutputFiles = new Map([
    ...imageFiles(bundle),
    ...[...before.files].filter(([path]) => path.startsWith(folder)),
    ...amended.files.map(({ family, number, content }): [string, Uint8Array] => {
      return [pathIn(bundle, shardPath(family, number, hash)), packShard(content)]
    }),
    ...manifestFiles(bundle, entries, { manifest: amended.manifest, hash }),
  ])
  const articles = bundle.articles.map(({ article }): [string, () => string] => {
    return [pathIn(bundle, articlePath(article.slug)), () => writeArticle(article)]
  })
  return { files, articles: new Map(articles) }
}

const articlePath = (slug: string) => `articles/${slug}.json`

function documentsOf({ articles }: Bundle): SearchDocument[] {
  return articles.map(({ document }) => document)
}
