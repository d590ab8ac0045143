import MiniSearch from 'minisearch'
import type { TermFinder, TermWalker } from '../../sdk/src/index/open-index.ts'
import type { Posting } from '../../sdk/src/index/posting-list.ts'

/** Where terms are looked up and guessed at. */
export type Index = TermFinder & TermWalker

export type Corpus = { title: string; body: string }[]

/** The settings of MiniSearch that decide what is found and in which order. */
export type Settings = {
  bm25: { k: number; b: number; d: number }
  boost: { title: number; body: number }
  weights: { prefix: number; fuzzy: number }
  /** Edits that are forgiven. */
  fuzzy: number
}

const split = (text: string) => text.split(' ').filter(Boolean)

export function openMiniSearch(corpus: Corpus, { bm25, boost, weights }: Settings): MiniSearch {
  const search = new MiniSearch({
    fields: ['title', 'body'],
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { bm25, boost, weights },
  })
  search.addAll(corpus.map((document, id) => ({ id, ...document })))
  return search
}

/** What each term is worth in each document: MiniSearch's answer to that term alone, fields and boosts folded in. */
export function postingsOf(corpus: Corpus, judge: MiniSearch): Map<string, Posting[]> {
  const vocabulary = new Set(corpus.flatMap(({ title, body }) => split(`${title} ${body}`)))
  return new Map(
    [...vocabulary].map((term) => [term, judge.search(term).map(({ id, score }) => ({ unit: id, impact: score }))]),
  )
}

/** MiniSearch's answer: the last word of a query is being typed, and every word may be misspelt. */
export function askMiniSearch(judge: MiniSearch, query: string, fuzzy: number) {
  return judge.search(query, { prefix: (_term, at, terms) => at === terms.length - 1, fuzzy: fuzzy || false })
}

/** A term of the index that a word of the query stands for, and what a match of it counts. */
export type Match = { term: string; weight: number }

/** The terms that a word matches, found on the compiled index and weighed as MiniSearch does. */
export function matchesOf(word: string, isTyped: boolean, index: Index, { weights, fuzzy }: Settings): Match[] {
  const found = new Map<string, number>()
  if (index.find(word)) found.set(word, 1)
  if (isTyped) {
    index.startingWith(word, ({ term }) => {
      const longer = term.length - word.length
      if (longer > 0) found.set(term, (weights.prefix * term.length) / (term.length + 0.3 * longer))
    })
  }
  if (fuzzy > 0) {
    index.similarTo(word, fuzzy, '', ({ term }) => {
      // Swapped neighbours are one edit on the compiled index and two for MiniSearch, which is asked here.
      const edits = levenshtein(word, term)
      if (edits > 0 && edits <= fuzzy && !found.has(term)) {
        found.set(term, (weights.fuzzy * term.length) / (term.length + edits))
      }
    })
  }
  return [...found].map(([term, weight]) => ({ term, weight }))
}

/** A document's score, and how far it may lie from MiniSearch's because impacts are stored in few bits. */
export type Rated = { score: number; tolerance: number }

/**
 * Answers a query from the compiled index: the sum of what matches, times the number of words that matched, which
 * MiniSearch multiplies by.
 */
export function askIndex(
  query: string,
  index: Index,
  postings: ReadonlyMap<string, Posting[]>,
  steps: number,
  settings: Settings,
): Map<number, Rated> {
  const sums = new Map<number, Rated & { words: Set<string> }>()
  const words = split(query)
  const largest = Math.max(0, ...[...postings.values()].flat().map(({ impact }) => impact))
  for (const [at, word] of words.entries()) {
    for (const { term, weight } of matchesOf(word, at === words.length - 1, index, settings)) {
      const exact = new Map(postings.get(term)!.map(({ unit, impact }) => [unit, impact]))
      const { units, impacts } = index.find(term)!.postings()
      for (const [place, unit] of units.entries()) {
        const sum = sums.get(unit) ?? { score: 0, tolerance: 0, words: new Set() }
        sum.score += weight * impacts[place]!
        sum.tolerance += weight * toleranceOf(exact.get(unit)!, largest, steps)
        sum.words.add(word)
        sums.set(unit, sum)
      }
    }
  }
  return new Map(
    [...sums].map(
      ([
        unit,
        {
          score,
          tolerance,
          words: { size },
        },
      ]) => {
        return [unit, { score: score * size, tolerance: tolerance * size + 1e-9 }]
      },
    ),
  )
}

/**
 * How far a stored impact may lie from the one that was written. `largest · (q / Q)²` is stored for the whole number `q`
 * nearest to `r = Q · √(impact / largest)`, but at least 1; so `q` is off by `e`, at most a half or what 1 exceeds `r`
 * by, and the impact by at most `largest / Q² · ((r + e)² − r²)`. The header keeps `largest` in 24 bits of precision.
 */
export function toleranceOf(impact: number, largest: number, steps: number): number {
  if (largest === 0) return 0
  const root = Math.sqrt(impact / largest) * steps
  const off = Math.max(0.5, 1 - root)
  return (largest / steps ** 2) * off * (2 * root + off) + largest * 2 ** -22
}

/** Insertions, deletions and substitutions of UTF-16 units; slow and obvious. */
function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const change = levenshtein(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  return a[0] === b[0] ? change : Math.min(change, levenshtein(a.slice(1), b) + 1, levenshtein(a, b.slice(1)) + 1)
}
