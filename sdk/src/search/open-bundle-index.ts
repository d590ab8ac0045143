import type { IndexFile } from '../index/open-index.ts'
import type { IndexManifest, Manifest } from '../schemas/bundle.ts'
import { loadLanguages, type Language } from '../text/language.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import { shardPath, type Family } from './index-paths.ts'
import { joinIndex, joinSlugs } from './join-index.ts'
import { openShard } from './open-shard.ts'
import type { Attempt, BundleFiles } from './read-bundle.ts'
import { readWanted, type Settled } from './read-wanted.ts'
import { createSearch, type Answer, type SearchIndex } from './search-index.ts'

/** The search index of one release, read file by file as questions need them. */
export type BundleIndex = {
  /** Begins to fetch what any question needs; what fails is tried again, and told, by the question. */
  warm: (attempt: Attempt) => void
  /** @param foresee gets the answer as far as it is known, before more is fetched */
  search: (query: string, attempt: Attempt, foresee?: (answer: Answer) => void) => Promise<Settled<Answer>>
  /** By an entry's `lang`. */
  languages: () => Promise<ReadonlyMap<string, Language>>
  /** Position of the article with a slug, present or former. */
  positionOf: (slug: string, attempt: Attempt) => Promise<number | undefined>
  /** Spares the next question for a slug that came with a result. */
  remember: (slug: string, position: number) => void
}

/** Opens the index of a manifest; what cannot be fetched shows when it is asked for. */
export function openBundleIndex(files: BundleFiles, { index, indexHash }: Manifest): BundleIndex {
  const opened = new Map<string, IndexFile>()
  /** Paths of the files that the last question reached for. */
  const reached = new Set<string>()

  const fileAt = (family: Family, number: number) => {
    const path = shardPath(family, number, indexHash)
    reached.add(path)
    return opened.get(path) ?? null
  }
  const dictionaries = joinIndex(index, fileAt)
  const slugs = joinSlugs(index, fileAt)
  let last: { query: string; answer: Settled<Answer> } | undefined
  let searching: SearchIndex | undefined
  let loading: Promise<ReadonlyMap<string, Language>> | undefined

  function load(path: string, cache: RequestCache): Promise<IndexFile> {
    return files.load(path, (response) => readShard(response, index), cache)
  }

  /** Fetched with the first search; a failed fetch is tried again with the next. */
  function languages(): Promise<ReadonlyMap<string, Language>> {
    loading ??= loadLanguages(index.languages).catch((cause: unknown) => {
      loading = undefined
      throw new KnowledgeBaseError('What search knows of the language of the articles cannot be loaded.', 0, { cause })
    })
    return loading
  }

  function ask<Result>(
    question: () => Result,
    { cache, isLast }: Attempt,
    foresee?: (result: Result) => void,
  ): Promise<Settled<Result>> {
    return readWanted(
      () => {
        reached.clear()
        const result = question()
        return { result, reached: [...reached], wanted: [...reached].filter((path) => !opened.has(path)) }
      },
      async (path) => void opened.set(path, await load(path, cache)),
      isLast,
      foresee,
    )
  }

  const positions = new Map<string, number>()

  function warm({ cache }: Attempt): void {
    if (index.terms === 1) void load(shardPath('terms', 0, indexHash), cache)
    languages().catch(() => {})
  }

  return {
    warm,
    remember: (slug, position) => void positions.set(slug, position),
    languages,
    async search(query, attempt, foresee) {
      // The file need not wait for the languages.
      warm(attempt)
      searching ??= createSearch(dictionaries, index, [...new Set((await languages()).values())])
      const { search } = searching
      // The last answer is kept: the passages of its articles are asked for next.
      if (last?.query === query) return last.answer
      const answer = await ask(() => search(query), attempt, foresee)
      if (answer.missing === 0) last = { query, answer }
      return answer
    },
    async positionOf(slug, attempt) {
      const known = positions.get(slug)
      if (known !== undefined) return known
      const { result } = await ask(() => slugs.find(slug)?.postings().units[0], attempt)
      return result
    },
  }
}

/** Files of terms are compressed by the build: a server does not know that it is worth it. */
async function readShard(response: Response, index: IndexManifest): Promise<IndexFile> {
  const content = response.body!.pipeThrough(new DecompressionStream('deflate'))
  return openShard(await new Response(content).arrayBuffer(), index)
}
