import type { StaffClient } from '@firstline/sdk/client'
import { groupGaps, type Gap } from '@firstline/sdk/learn'
import type { AskedQuestion } from '@firstline/sdk/schemas'
import { loadKnowledgeBase, loadSite, localeChooser } from '@firstline/sdk/search'

/** As many as the API answers at once. */
const PAGE_QUESTIONS = 500
const DAY_MS = 24 * 3_600_000

/** Whose gaps are looked for. */
export type GapQuery = {
  /** Address of the compiled knowledge base. */
  kb: string
  /** Id of the site; empty: the first. */
  site: string
  /** Null, or none of the site's: the site's first. */
  locale: string | null
  /** How far back. */
  days: number
}

/** What was found: `locale` is the language it is in, one of `locales`. */
export type FoundGaps = { gaps: Gap[]; locale: string; locales: string[] }

/** @param onProgress told how many questions have been read */
export type FindGaps = (
  client: StaffClient,
  query: GapQuery,
  signal: AbortSignal,
  onProgress: (questions: number) => void,
) => Promise<FoundGaps>

/**
 * Reads all that visitors asked and groups what they did not find.
 *
 * @throws what the client throws, and `KnowledgeBaseError`: the knowledge base cannot be read
 */
export const findGaps: FindGaps = async (client, { kb: url, site, locale: wanted, days }, signal, onProgress) => {
  const { id, locales } = await loadSite({ url, ...(site ? { site } : {}) })
  const locale = locales.find((tag) => tag === wanted) ?? locales[0]!
  const [kb, questions] = await Promise.all([
    loadKnowledgeBase({ url, locale }),
    readUnanswered(client, { site: id, days }, signal, onProgress),
  ])
  // Whoever is on a page in a language that the site lacks is shown articles in another, and misses something there.
  const chooseLocale = localeChooser(locales)
  const ofLocale = questions.filter((question) => chooseLocale(question.locale) === locale)
  const gaps = await groupGaps(ofLocale, { locale, search: (words) => kb.search(words, { limit: 1, signal }) })
  return { gaps, locale, locales }
}

async function readUnanswered(
  client: StaffClient,
  { site, days }: { site: string; days: number },
  signal: AbortSignal,
  onProgress: (questions: number) => void,
): Promise<AskedQuestion[]> {
  const from = new Date(Date.now() - days * DAY_MS).toISOString()
  const unanswered: AskedQuestion[] = []
  let read = 0
  let cursor: string | undefined
  do {
    const query = { site, from, limit: PAGE_QUESTIONS, ...(cursor === undefined ? {} : { cursor }) }
    const { items, next } = await client.askedQuestions(query, signal)
    unanswered.push(...items.filter(({ empty, unopened, tickets }) => empty + unopened + tickets > 0))
    onProgress((read += items.length))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return unanswered
}
