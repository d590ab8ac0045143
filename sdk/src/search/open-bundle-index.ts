import { IndexFormatError } from '../index/format.ts'
import type { ArticleEntry, Manifest } from '../schemas/bundle.ts'
import { loadLanguages, type Language } from '../text/language.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import type { BundleFiles } from './read-bundle.ts'
import { openSearchIndex, type SearchIndex } from './search-index.ts'

/** The search index of a bundle and the articles that it speaks of, which stay those even when a release comes out. */
export type BundleIndex = SearchIndex & {
  entries: readonly ArticleEntry[]
  /** By an entry's `lang`. */
  languages: ReadonlyMap<string, Language>
}

/** @throws {KnowledgeBaseError} it or a language cannot be fetched; it is damaged or of another version */
export async function openBundleIndex(files: BundleFiles): Promise<BundleIndex> {
  let manifest: Manifest = files.manifest
  const reading = files.read(
    (current) => {
      // The one that names the index is the one whose articles it counts.
      manifest = current
      return current.index
    },
    async (response) => openFor(manifest, await response.arrayBuffer(), await languagesOf(manifest)),
  )
  // The languages are fetched beside the index, not after it.
  const [opened] = await Promise.all([reading, languagesOf(files.manifest)])
  return opened!
}

function openFor(
  { articles: entries, calibration }: Manifest,
  file: ArrayBuffer,
  languages: ReadonlyMap<string, Language>,
): BundleIndex {
  try {
    const context = { articles: entries.length, languages: [...new Set(languages.values())], calibration }
    return { entries, languages, ...openSearchIndex(file, context) }
  } catch (error) {
    if (!(error instanceof IndexFormatError)) throw error
    throw new KnowledgeBaseError(error.message, 0, { cause: error })
  }
}

async function languagesOf({ articles }: Manifest): Promise<ReadonlyMap<string, Language>> {
  try {
    return await loadLanguages(articles.map(({ lang }) => lang))
  } catch (cause) {
    throw new KnowledgeBaseError('What search knows of the language of the articles cannot be loaded.', 0, { cause })
  }
}
