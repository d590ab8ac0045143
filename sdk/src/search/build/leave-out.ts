import type { Asked } from '../confidence.ts'
import { MATCH_WEIGHTS, rarity, repeated } from '../ranking.ts'
import { MATCH_SCALE, placeOf, saturate, type TermCounts } from './count-terms.ts'
import type { Example } from './examples.ts'
import { strongest } from './strongest.ts'

/** An example is trained against so many of the articles that it is most easily confused with. */
const MOST_RIVALS = 50
/** Against fewer where there are so many examples that their rivals would fill the memory. */
const MOST_PAIRS = 1_000_000

/**
 * Rivals are sought in the rows of an example's weightiest terms, until so many places have been read: without an end,
 * the work would grow with the square of the knowledge base.
 */
const PLACES_READ = 10_000

/** Reading a place of a row takes so much less time than finding one in it, in which each step waits for memory. */
const READS_PER_SEARCH = 32

/** Below this a weighted frequency is a rounding error of the subtraction that made it. */
const NOTHING = 1e-6

/** How an example would be answered if it had not been indexed. */
export type LeftOut = {
  asked: Asked
  /** The right article first, then its rivals, best first. */
  candidates: Uint32Array
  /** Of each candidate, by matches alone. */
  scores: Float64Array
}

/** A term of an example, as a query brings it. */
type AskedTerm = {
  term: number
  weight: number
  /** What its own article says of it elsewhere: a weighted frequency. */
  rest: number
  /** Of a concept: the terms that stand for it. An article that has one of them gets nothing for the concept. */
  words: readonly number[]
}

/** Scores examples by matches, as queries, each as if its article did not have it. */
export function leaveOutEach(examples: readonly Example[], counts: TermCounts): LeftOut[] {
  const { articles, starts, rowArticles, frequencies } = counts
  const impacts = frequencies.map((frequency) => MATCH_SCALE * saturate(frequency))
  const mostRivals = Math.min(MOST_RIVALS, Math.ceil(MOST_PAIRS / examples.length))
  // Kept from example to example: there are thousands of both examples and articles.
  const scores = new Float64Array(articles)
  const touched = new Uint32Array(articles)
  let touches = 0
  const skipped = new Uint32Array(articles)
  let skip = 0
  const isRival = new Uint8Array(articles)

  return examples.map((example) => {
    const own = example.article
    const { asked, terms } = ask(example, counts)
    const byWeight = terms.toSorted((a, b) => b.weight - a.weight || a.term - b.term)
    // The right article comes first, whatever it scores.
    scores[own] = Number.POSITIVE_INFINITY
    touched[touches++] = own
    let read = 0
    for (let places = 0; read < byWeight.length && places < PLACES_READ; read++) places += addRow(byWeight[read]!)
    const candidates = strongest(touched.subarray(0, touches), scores, 1 + mostRivals)
    const rivals = candidates.slice(1)
    for (const rival of rivals) isRival[rival] = 1
    for (const term of byWeight.slice(read)) addToRivals(term, rivals)
    for (const rival of rivals) isRival[rival] = 0
    const result = {
      asked,
      candidates: Uint32Array.from(candidates),
      scores: Float64Array.of(ownScore(terms), ...rivals.map((rival) => scores[rival]!)),
    }
    while (touches > 0) scores[touched[--touches]!] = 0
    return result
  })

  /** Adds a term to all articles that have it, and says how many places were read. */
  function addRow({ term, weight, words }: AskedTerm): number {
    const [start, end] = [starts[term]!, starts[term + 1]!]
    let places = end - start
    skip++
    for (const word of words) {
      for (let place = starts[word]!; place < starts[word + 1]!; place++) skipped[rowArticles[place]!] = skip
      places += counts.having[word]!
    }
    for (let place = start; place < end; place++) {
      const article = rowArticles[place]!
      if (skipped[article] === skip) continue
      if (scores[article] === 0) touched[touches++] = article
      scores[article]! += weight * impacts[place]!
    }
    return places
  }

  /** Adds a term to those of some articles that have it. */
  function addToRivals(asked: AskedTerm, rivals: readonly number[]): void {
    const { term, weight, words } = asked
    if (words.length > 0 || counts.having[term]! > READS_PER_SEARCH * rivals.length) {
      for (const rival of rivals) addPlace(asked, rival)
      return
    }
    for (let place = starts[term]!; place < starts[term + 1]!; place++) {
      const article = rowArticles[place]!
      if (isRival[article]) scores[article]! += weight * impacts[place]!
    }
  }

  function addPlace({ term, weight, words }: AskedTerm, article: number): void {
    const place = placeOf(term, article, counts)
    if (place < 0 || words.some((word) => placeOf(word, article, counts) >= 0)) return
    scores[article]! += weight * impacts[place]!
  }
}

/** What an example asks for once its article no longer has it. */
function ask({ article: own, field, text }: Example, counts: TermCounts): { asked: Asked; terms: AskedTerm[] } {
  const { articles, vocabulary, frequencies, occurrence } = counts
  const asked: Asked = { all: 0, known: 0 }
  const terms = Array.from(text.terms, (term, at): AskedTerm => {
    const count = text.counts[at]!
    const rest = frequencies[placeOf(term, own, counts)]! - occurrence[field][own]! * count
    const answering = counts.having[term]! - (rest < NOTHING ? 1 : 0)
    const kind = vocabulary.kinds[term]!
    const weight = MATCH_WEIGHTS[kind] * rarity(articles, answering) * repeated(count)
    if (kind === 'word' || kind === 'stop') {
      asked.all += weight
      if (answering > 0) asked.known += weight
    }
    return { term, weight, rest, words: text.wordsOf.get(term) ?? [] }
  })
  return { asked, terms }
}

function ownScore(terms: readonly AskedTerm[]): number {
  const said = new Set(terms.filter(({ rest }) => rest > NOTHING).map(({ term }) => term))
  return terms
    .filter(({ term, words }) => said.has(term) && !words.some((word) => said.has(word)))
    .reduce((sum, { weight, rest }) => sum + MATCH_SCALE * weight * saturate(rest), 0)
}
