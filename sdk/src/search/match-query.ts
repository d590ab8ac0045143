import type { IndexManifest } from '../schemas/bundle.ts'
import { kindOfTerm, type TermKind } from '../text/term-notation.ts'
import type { Term } from '../text/terms.ts'
import type { Asked } from './confidence.ts'
import { completions, similarWords } from './guess-words.ts'
import type { Dictionaries } from './join-index.ts'
import type { ArticleNumbers, TermPostings } from './postings.ts'
import {
  GUESS_WEIGHT,
  LETTERS_ALONE,
  MATCH_WEIGHTS,
  MOST_CORRECTED,
  rarity,
  repeated,
  resembles,
  trainedWeights,
} from './ranking.ts'
import type { Query, QueryWord } from './read-query.ts'

/** What one term adds to the articles it stands in: `factor` times the number the index has for each. */
export type Part = {
  term: string
  kind: TermKind
  by: 'match' | 'training'
  numbers: ArticleNumbers
  /** How many articles have the term; `numbers` may be of fewer. */
  having: number
  factor: number
  /** Articles to which it adds nothing. */
  except?: ReadonlySet<number>
  /** Of a concept: the words of the query that brought it. */
  asked?: string[]
}

export type Matched = {
  parts: Part[]
  asked: Asked
  /** Whether more matches than chance would bring: a word, a concept or a good part of a word's letters. */
  isMeaningful: boolean
}

/** What a query is matched with. */
export type Lookups = Pick<Dictionaries, 'guesses'> & {
  /** What the index knows of a term; null when it lacks the term. */
  lookUp: (term: string) => TermPostings | null
  /** Whether what the index knows of a term is here. */
  covers: (term: string) => boolean
}

/** Looks up everything that a query brings. */
export function matchQuery(
  { words, terms }: Query,
  { lookUp, covers, guesses: dictionary }: Lookups,
  { articles, grams }: Pick<IndexManifest, 'articles' | 'grams'>,
): Matched {
  const parts: Part[] = []
  const asked: Asked = { all: 0, known: 0 }
  let corrected = 0

  const asksFor = chooseTerms()
  for (const [term, { kind, count, words: brought }] of asksFor) {
    const found = lookUp(term)
    if (!found) continue
    const { matches: numbers, having } = found
    const part: Part = { term, kind, by: 'match', numbers, having, factor: repeated(count) }
    if (kind === 'concept') {
      part.asked = brought
      // A concept speaks for articles that use other words; one with the query's own has them already.
      part.except = new Set(brought.flatMap((word) => [...articlesOf(word)]))
    }
    parts.push(part)
  }
  for (const word of words) {
    const found = word.readings.filter(lookUp)
    const known = found.length > 0 ? found : word.parts
    const rarest = Math.max(...(known.length > 0 ? known : word.readings).map(importance)) * repeated(word.count)
    asked.all += rarest
    if (known.length > 0) asked.known += rarest
    else parts.push(...guess(word))
  }
  parts.push(...trained())
  const saysSomething = ({ kind, by }: Part) => kind === 'concept' || (kind === 'word' && by === 'match')
  const isSaid = parts.some(saysSomething)
  if (isSaid) weakenLettersAlone()
  return { parts, asked, isMeaningful: isSaid || words.some(isResembled) }

  /** In articles that have nothing else of the query; see `LETTERS_ALONE`. */
  function weakenLettersAlone(): void {
    const met = new Uint8Array(articles)
    for (const { kind, numbers } of parts) {
      if (kind !== 'gram') for (const article of numbers.articles) met[article] = 1
    }
    for (const part of parts) {
      if (part.kind !== 'gram') continue
      const { articles: having, values } = part.numbers
      part.numbers = {
        articles: having,
        values: values.map((value, at) => value * (met[having[at]!] || LETTERS_ALONE)),
      }
    }
  }

  function articlesOf(term: string): ArticleNumbers['articles'] {
    return lookUp(term)?.matches.articles ?? []
  }

  function importance(term: string): number {
    return MATCH_WEIGHTS[kindOfTerm(term)] * rarity(articles, lookUp(term)?.having ?? 0)
  }

  /** The terms of the query, without letters in threes where only those of words that no article has are asked for. */
  function chooseTerms(): [string, Term][] {
    if (grams === 'always') return [...terms]
    const unknown = words.filter(({ readings }) => readings.every((term) => covers(term) && !lookUp(term)))
    const spelt = new Set(unknown.flatMap((word) => word.grams))
    return [...terms].filter(([term, { kind }]) => kind !== 'gram' || spelt.has(term))
  }

  /** For a word that no article has: what it may become, or what it may have been meant to be. */
  function guess({ readings, count, unfinished }: QueryWord): Part[] {
    // Of the word being typed they are reached for before its own file is here: they are a few bytes, and a round trip.
    let guesses = unfinished === null ? [] : completions(unfinished, dictionary)
    // While its file is not here, nobody knows whether it is unknown.
    if (!readings.every(covers)) return []
    if (guesses.length === 0 && corrected++ < MOST_CORRECTED) {
      guesses = readings.filter((term) => kindOfTerm(term) === 'word').flatMap((term) => similarWords(term, dictionary))
    }
    return [...new Set(guesses)].flatMap((term) => {
      const found = lookUp(term)
      if (!found) return []
      const { matches: numbers, having } = found
      return [{ term, kind: 'word', by: 'match', numbers, having, factor: GUESS_WEIGHT * repeated(count) }]
    })
  }

  /** Stop words stand everywhere; that an article has their letters says nothing. */
  function isResembled({ readings, grams }: QueryWord): boolean {
    if (readings.some((term) => kindOfTerm(term) === 'stop' || !covers(term))) return false
    const shared = new Map<number, number>()
    for (const gram of grams) {
      for (const article of articlesOf(gram)) shared.set(article, (shared.get(article) ?? 0) + 1)
    }
    return resembles(Math.max(0, ...shared.values()), grams.length)
  }

  function trained(): Part[] {
    const learnt = asksFor.filter(([term]) => lookUp(term)?.trained)
    const weights = trainedWeights(learnt.map(([, term]) => term))
    return learnt.map(([term, { kind, words: brought }], at) => {
      const { trained, having } = lookUp(term)!
      const part: Part = { term, kind, by: 'training', numbers: trained!, having, factor: weights[at]! }
      return kind === 'concept' ? { ...part, asked: brought } : part
    })
  }
}
