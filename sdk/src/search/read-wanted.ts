import { KnowledgeBaseError } from './fetch-file.ts'

/** What was found out, and how many files could not be had for it. */
export type Settled<Result> = { result: Result; missing: number }

/** A question put to what is here: the files it reached for, and which of them are not here. */
export type Reach<Result> = { result: Result; reached: readonly string[]; wanted: readonly string[] }

/**
 * Asks, fetches what was wanted and not here, and asks again, until nothing more is wanted. So what to fetch needs no
 * plan beside the question itself. A file that cannot be had costs only what it holds.
 *
 * @param isLast whether a file that is gone counts as one that cannot be had; otherwise it is thrown, since a newer
 *   release may have it
 * @param foresee gets what is known before more is fetched: what comes of it may be fetched meanwhile
 * @throws {KnowledgeBaseError} a file is gone, or none of those the question reached for could be had
 */
export async function readWanted<Result>(
  ask: () => Reach<Result>,
  load: (path: string) => Promise<void>,
  isLast: boolean,
  foresee: (result: Result) => void = () => {},
): Promise<Settled<Result>> {
  const failed = new Map<string, unknown>()
  for (;;) {
    const { result, reached, wanted } = ask()
    const missing = wanted.filter((path) => failed.has(path))
    if (missing.length === wanted.length) {
      if (missing.length > 0 && missing.length === reached.length) throw failed.get(missing[0]!)
      return { result, missing: missing.length }
    }
    const loads = wanted.filter((path) => !failed.has(path))
    foresee(result)
    const settled = await Promise.allSettled(loads.map(load))
    for (const [at, outcome] of settled.entries()) {
      if (outcome.status === 'fulfilled') continue
      const error: unknown = outcome.reason
      if (!isLast && error instanceof KnowledgeBaseError && error.status === 404) throw error
      failed.set(loads[at]!, error)
    }
  }
}
