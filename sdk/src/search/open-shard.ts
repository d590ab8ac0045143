import { IndexFormatError } from '../index/format.ts'
import { openIndex, type IndexFile } from '../index/open-index.ts'
import type { IndexManifest } from '../schemas/bundle.ts'
import { unitsFor } from './postings.ts'

/** @throws {IndexFormatError} it is no index, of another version or of other articles, or cut off */
export function openShard(file: ArrayBuffer, { articles }: Pick<IndexManifest, 'articles'>): IndexFile {
  const index = openIndex(file)
  if (index.units !== unitsFor(articles)) {
    throw new IndexFormatError(`The search index is of other articles than the ${articles} of the manifest.`)
  }
  return index
}
