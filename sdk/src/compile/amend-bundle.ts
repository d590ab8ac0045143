import type { Manifest } from '../schemas/bundle.ts'
import { amendSearchIndex } from '../search/build/amend-search-index.ts'
import type { SearchDocument } from '../search/build/search-document.ts'
import { shardPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import {
  contentFiles,
  indexOptions,
  MANIFEST,
  manifestFiles,
  packShard,
  pathIn,
  unpackShard,
  type OutputFiles,
} from './bundle-content.ts'

/** A version of before: every file but the pages, and by the folder of each bundle the documents that its index is of. */
export type KnownVersion = { files: OutputFiles; documents: ReadonlyMap<string, readonly SearchDocument[]> }

export function knownVersion(files: OutputFiles, bundles: readonly Bundle[]): KnownVersion {
  return { files, documents: new Map(bundles.map((bundle) => [pathIn(bundle, ''), documentsOf(bundle)])) }
}

/** Files of the index that are all made anew, so that none of an older one may remain. */
const MADE_ANEW = /\/(slugs|entries)-\d+\.[^/]*$/

/**
 * The files of a bundle with the search index of its version before, amended by the articles that changed since; see
 * `amendSearchIndex`. The index keeps its name: only a release is named by its content.
 *
 * @returns null where there was no such bundle
 */
export async function amendBundle(before: KnownVersion, bundle: Bundle): Promise<OutputFiles | null> {
  const known = before.documents.get(pathIn(bundle, ''))
  const written = before.files.get(pathIn(bundle, MANIFEST))
  if (!known || !written) return null
  const { index, indexHash: hash } = JSON.parse(new TextDecoder().decode(written)) as Manifest
  const { files, entries } = contentFiles(bundle)
  const amended = await amendSearchIndex(
    { manifest: index, read: (...shard) => unpackShard(before.files.get(pathIn(bundle, shardPath(...shard, hash)))!) },
    known,
    documentsOf(bundle),
    indexOptions(bundle, entries),
  )
  const folder = pathIn(bundle, 'index/')
  return new Map([
    ...[...before.files].filter(([path]) => path.startsWith(folder) && !MADE_ANEW.test(path)),
    ...amended.files.map(({ family, number, content }): [string, Uint8Array] => {
      return [pathIn(bundle, shardPath(family, number, hash)), packShard(content)]
    }),
    ...files,
    ...manifestFiles(bundle, entries, { manifest: amended.manifest, hash }),
  ])
}

function documentsOf({ articles }: Bundle): SearchDocument[] {
  return articles.map(({ document }) => document)
}
