import type { ArticleEntry } from '../schemas/bundle.ts'
import { entriesPath } from './index-paths.ts'
import { readJson, type Attempt, type BundleFiles } from './read-bundle.ts'
import { readWanted, type Settled } from './read-wanted.ts'

/** The entries of some articles, by position; an entry whose file cannot be had is not among them. */
export async function readEntries(
  positions: readonly number[],
  files: BundleFiles,
  { manifest, cache, isLast }: Attempt,
): Promise<Settled<Map<number, ArticleEntry>>> {
  const { articles, entriesPerFile, indexHash } = manifest
  const here = new Map<string, readonly ArticleEntry[]>()
  const pathOf = (position: number) => entriesPath(Math.floor(position / entriesPerFile!), indexHash)
  const entryAt = (position: number) => {
    return entriesPerFile === null ? articles[position] : here.get(pathOf(position))?.[position % entriesPerFile]
  }
  return readWanted(
    () => {
      const reached = entriesPerFile === null ? [] : [...new Set(positions.map(pathOf))]
      const found = positions.flatMap((position): [number, ArticleEntry][] => {
        const entry = entryAt(position)
        return entry ? [[position, entry]] : []
      })
      return { result: new Map(found), reached, wanted: reached.filter((path) => !here.has(path)) }
    },
    async (path) => void here.set(path, await files.load(path, readJson<ArticleEntry[]>, cache)),
    isLast,
  )
}
