import { IndexFormatError } from '../index/format.ts'
import type { ArticleEntry, Manifest } from '../schemas/bundle.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import type { BundleFiles } from './read-bundle.ts'
import { openSearchIndex, type SearchIndex } from './search-index.ts'

/** The search index of a bundle and the articles that it speaks of, which stay those even when a release comes out. */
export type BundleIndex = SearchIndex & { entries: readonly ArticleEntry[] }

/** @throws {KnowledgeBaseError} it cannot be fetched, is damaged or of another version */
export async function openBundleIndex(files: BundleFiles): Promise<BundleIndex> {
  let manifest: Manifest = files.manifest
  const opened = await files.read(
    (current) => {
      // The one that names the index is the one whose articles it counts.
      manifest = current
      return current.index
    },
    async (response) => openFor(manifest, await response.arrayBuffer()),
  )
  return opened!
}

function openFor({ articles: entries, calibration }: Manifest, file: ArrayBuffer): BundleIndex {
  const languages = [...new Set(entries.map(({ lang }) => lang))]
  try {
    return { entries, ...openSearchIndex(file, { articles: entries.length, languages, calibration }) }
  } catch (error) {
    if (!(error instanceof IndexFormatError)) throw error
    throw new KnowledgeBaseError(error.message, 0, { cause: error })
  }
}
