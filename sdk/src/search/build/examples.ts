import type { Term } from '../../text/terms.ts'
import type { Asked } from '../confidence.ts'
import { MATCH_WEIGHTS, rarity, repeated } from '../ranking.ts'
import { saturate, type TermCounts } from './count-terms.ts'
import type { Field, ReadDocument } from './search-document.ts'

/** BM25 is brought to the scale of the trained layer, which is one of log-odds. */
export const MATCH_SCALE = 0.3

/** An example is trained against so many of the articles that it is most easily confused with. */
const RIVALS = 50

/** Below this a weighted frequency is a rounding error of the subtraction that made it. */
const NOTHING = 1e-6

/** A text that its article answers: its title, or one of its questions or keywords. */
export type Example = { article: number; field: Exclude<Field, 'body'>; terms: Map<string, Term> }

export function examplesOf(documents: readonly ReadDocument[]): Example[] {
  return documents.flatMap((document, article) => [
    ...document.title.map((terms): Example => ({ article, field: 'title', terms })),
    ...document.questions.map((terms): Example => ({ article, field: 'questions', terms })),
    ...document.keywords.map((terms): Example => ({ article, field: 'keywords', terms })),
  ])
}

/** How an example would be answered if it had not been indexed. */
export type LeftOut = {
  asked: Asked
  /** The right article first, then its rivals, best first. */
  candidates: number[]
  scores: number[]
}

/** Scores an example by matches alone, as a query, as if its article did not have it. */
export function leaveOut({ article: own, field, terms }: Example, counts: TermCounts): LeftOut {
  const { articles, table, occurrence } = counts
  const scores = new Float64Array(articles)
  const asked: Asked = { all: 0, known: 0 }
  const ownRest = (term: string) => {
    return (table.get(term)?.get(own) ?? 0) - occurrence[field][own]! * (terms.get(term)?.count ?? 0)
  }
  for (const [term, { kind, count, words }] of terms) {
    const row = table.get(term)!
    const rest = ownRest(term)
    const having = rest < NOTHING ? row.size - 1 : row.size
    const weight = MATCH_WEIGHTS[kind] * rarity(articles, having) * repeated(count)
    if (kind === 'word' || kind === 'stop') {
      asked.all += weight
      if (having > 0) asked.known += weight
    }
    for (const [article, frequency] of row) {
      const isSaid = (word: string) => (article === own ? ownRest(word) > NOTHING : table.get(word)?.has(article))
      const left = article === own ? rest : frequency
      if (left > NOTHING && !words.some(isSaid)) scores[article]! += MATCH_SCALE * weight * saturate(left)
    }
  }
  const rivals = [...scores.keys()]
    .filter((article) => article !== own && scores[article]! > 0)
    .toSorted((a, b) => scores[b]! - scores[a]! || a - b)
  const candidates = [own, ...rivals.slice(0, RIVALS)]
  return { asked, candidates, scores: candidates.map((article) => scores[article]!) }
}
