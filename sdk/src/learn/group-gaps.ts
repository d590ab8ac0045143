import type { AskedQuestion } from '../schemas/evidence.ts'
import { SUGGESTED_CONFIDENCE } from '../search/confidence.ts'
import { rarity } from '../search/ranking.ts'
import { loadLanguage, type Language } from '../text/language.ts'
import { readWords } from '../text/terms.ts'
import { groupAlike, type Features } from './group-alike.ts'
import { stemKey, stemsOf } from './stems.ts'
import { suggestTitle } from './suggest-title.ts'

/** What people looked for in vain, in one wording. */
export type GapWording = {
  words: string
  /** Searches that found nothing, or of which nothing was opened. */
  failed: number
  /** Visitors of each day behind those, at most: who comes on two days counts twice. */
  visits: number
  /** Tickets that were not resolved with an article. */
  tickets: number
}

/** How much people miss something. */
export type GapCounts = Omit<GapWording, 'words'>

/** Something that people look for, in however many words, and that the knowledge base does not give them. */
export type Gap = GapCounts & {
  /** For an article about it: as most people worded it. */
  title: string
  /** The most asked first. */
  wordings: GapWording[]
  /** What search finds for it now: perhaps that article only has to say it. Null: nothing, or nothing that is near. */
  nearest: { slug: string; title: string } | null
}

export type GapOptions = {
  /** Language of the questions, BCP 47. */
  locale: string
  /** Searches the knowledge base, best first. Asked once for each gap that is returned. */
  search: (words: string) => Promise<readonly { slug: string; title: string; confidence: number }[]>
  /** How many are returned. Default: 50. */
  most?: number
}

const MOST_GAPS = 50
/**
 * How alike two wordings must be to be one gap. Less puts questions of different subjects together, more leaves nearly
 * every wording alone.
 */
const LEAST_LIKENESS = 0.5

/** Wordings of the same stems, and the articles that were opened from them. */
type Asked = { stems: ReadonlySet<string>; wordings: Map<string, GapWording>; opened: Set<string> }

/**
 * Groups searches and tickets that the knowledge base did not answer by what they mean: by the stems that they share,
 * rare ones above all, and by the article that was opened from them. The most people and tickets first. The same input
 * gives the same answer.
 *
 * @param questions of people who are shown articles in one language, whatever that of their page
 */
export async function groupGaps(
  questions: readonly AskedQuestion[],
  { locale, search, most = MOST_GAPS }: GapOptions,
): Promise<Gap[]> {
  const asked = mergeWordings(questions, await loadLanguage(locale))
  const groups = groupAlike(featuresOf(asked), LEAST_LIKENESS)
  const gaps = groups.map((members) => makeGap(members.flatMap((member) => [...asked[member]!.wordings.values()])))
  const first = gaps.toSorted((a, b) => compareGaps(a, b) || (a.title < b.title ? -1 : 1)).slice(0, most)
  return Promise.all(
    first.map(async (gap) => {
      const [best] = await search(gap.title)
      // What is not sure enough to be offered to visitors would lead a writer astray, too.
      const isNear = best !== undefined && best.confidence >= SUGGESTED_CONFIDENCE
      return { ...gap, nearest: isNear ? { slug: best.slug, title: best.title } : null }
    }),
  )
}

/** What was not answered, the most asked first. */
function mergeWordings(questions: readonly AskedQuestion[], language: Language): Asked[] {
  const merged = new Map<string, Asked>()
  for (const question of questions) {
    const wording = missedBy(question)
    // Of nothing but stop words these have to do: “how to”.
    const stems = stemsOf(question.words, language)
    const known = stems.size > 0 ? stems : new Set(readWords(question.words, language).map(({ term }) => term))
    if (!wording || known.size === 0) continue
    const key = stemKey(known)
    const asked = merged.get(key) ?? { stems: known, wordings: new Map(), opened: new Set() }
    merged.set(key, asked)
    // The same words come again where people ask them on pages in several languages.
    const earlier = asked.wordings.get(wording.words)
    asked.wordings.set(wording.words, earlier ? { ...wording, ...sum([earlier, wording]) } : wording)
    for (const { slug } of question.opened) asked.opened.add(slug)
  }
  const totals = [...merged].map(([key, one]) => ({ key, one, total: sum(one.wordings.values()) }))
  return totals.toSorted((a, b) => compareGaps(a.total, b.total) || (a.key < b.key ? -1 : 1)).map(({ one }) => one)
}

/** @returns null where no ticket is open and most searches led to an article: those looked and went on */
function missedBy({ words, searches, empty, unopened, visits, tickets, solved }: AskedQuestion): GapWording | null {
  const unresolved = Math.max(0, tickets - solved.reduce((resolved, one) => resolved + one.tickets, 0))
  const isMostlyMissed = 2 * (empty + unopened) >= searches
  const failed = isMostlyMissed ? empty + unopened : 0
  if (failed === 0 && unresolved === 0) return null
  return { words, failed, visits: Math.min(visits, failed), tickets: unresolved }
}

function featuresOf(asked: readonly Asked[]): Features[] {
  const named = asked.map(({ stems, opened }) => [...stems, ...[...opened].map((slug) => `/${slug}`)])
  const having = new Map<string, number>()
  for (const names of named) for (const name of names) having.set(name, (having.get(name) ?? 0) + 1)
  return named.map((names) => new Map(names.map((name) => [name, rarity(asked.length, having.get(name)!)])))
}

function makeGap(wordings: readonly GapWording[]): Omit<Gap, 'nearest'> {
  const ordered = wordings.toSorted((a, b) => compareGaps(a, b) || (a.words < b.words ? -1 : 1))
  return { title: suggestTitle(ordered.map(({ words }) => words)), ...sum(ordered), wordings: ordered }
}

function sum(wordings: Iterable<GapCounts>): GapCounts {
  const total = { failed: 0, visits: 0, tickets: 0 }
  for (const { failed, visits, tickets } of wordings) {
    total.failed += failed
    total.visits += visits
    total.tickets += tickets
  }
  return total
}

/** The more people and tickets first; of as many, the more tickets. */
export function compareGaps(a: GapCounts, b: GapCounts): number {
  return b.visits + b.tickets - (a.visits + a.tickets) || b.tickets - a.tickets
}
