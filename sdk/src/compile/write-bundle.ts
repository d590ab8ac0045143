import { writeSearchIndex } from '../search/build/write-search-index.ts'
import { FAMILIES, shardPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import {
  articleFiles,
  entryFiles,
  imageFiles,
  indexOptions,
  manifestFiles,
  packShard,
  pathIn,
  type OutputFiles,
} from './bundle-content.ts'
import { contentHash } from './content-hash.ts'
import type { Progress } from './progress.ts'

/** The files of these bundles. */
export async function allFiles(bundles: readonly Bundle[], onProgress?: Progress): Promise<OutputFiles> {
  const files: OutputFiles = new Map()
  for (const [at, bundle] of bundles.entries()) {
    onProgress?.('Indexing languages and audiences', at, bundles.length)
    for (const [path, content] of await bundleFiles(bundle)) files.set(path, content)
  }
  return files
}

/** The files of one bundle, as `schemas/bundle.ts` describes them. */
async function bundleFiles(bundle: Bundle): Promise<OutputFiles> {
  const { files, entries } = articleFiles(bundle)
  const { files: shards, manifest } = await writeSearchIndex(
    bundle.articles.map(({ document }) => document),
    indexOptions(bundle, entries),
  )
  const hash = hashOfAll([
    ...FAMILIES.flatMap((family) => shards[family]).map((shard) => new Uint8Array(shard)),
    ...(entryFiles(entries) ?? []),
  ])
  for (const family of FAMILIES) {
    for (const [number, shard] of shards[family].entries()) {
      files.set(pathIn(bundle, shardPath(family, number, hash)), packShard(shard))
    }
  }
  return new Map([...imageFiles(bundle), ...files, ...manifestFiles(bundle, entries, { manifest, hash })])
}

function hashOfAll(contents: readonly (string | Uint8Array)[]): string {
  return contentHash(contents.map(contentHash).join())
}
