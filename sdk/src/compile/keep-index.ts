import type { ArticleEntry, Manifest } from '../schemas/bundle.ts'
import { entriesPath } from '../search/index-paths.ts'
import type { Bundle } from './assemble-bundle.ts'
import { contentFiles, MANIFEST, manifestFiles, pathIn, type OutputFiles } from './bundle-content.ts'

/**
 * The files of a bundle with the search index of its version before: it says which words the articles had then, which is
 * close to what they have now.
 *
 * @param before every file of that version
 * @returns null where articles were added, removed or put in another order, since the index knows them by their position
 */
export function keepIndex(before: OutputFiles, bundle: Bundle): OutputFiles | null {
  const manifest = readJson(before, pathIn(bundle, MANIFEST)) as Manifest | null
  if (!manifest) return null
  const { files, entries } = contentFiles(bundle)
  const known = entriesOf(before, bundle, manifest)
  if (known.length !== entries.length || known.some(({ slug }, at) => slug !== entries[at]!.slug)) return null
  const folder = pathIn(bundle, 'index/')
  const index = { manifest: manifest.index, hash: manifest.indexHash }
  return new Map([
    ...[...before].filter(([path]) => path.startsWith(folder)),
    ...files,
    ...manifestFiles(bundle, entries, index),
  ])
}

function entriesOf(files: OutputFiles, bundle: Bundle, manifest: Manifest): ArticleEntry[] {
  const { entriesPerFile, index, indexHash, articles } = manifest
  if (entriesPerFile === null) return articles
  return Array.from({ length: Math.ceil(index.articles / entriesPerFile) }, (_, number) => {
    return readJson(files, pathIn(bundle, entriesPath(number, indexHash))) as ArticleEntry[]
  }).flat()
}

function readJson(files: OutputFiles, path: string): unknown {
  const content = files.get(path)
  return content ? JSON.parse(new TextDecoder().decode(content)) : null
}
