import { asWritten } from '../text/term-notation.ts'
import type { Answer } from './search-index.ts'

/** Why an article has its score: a term, what it added, and whether by standing there or by what training learnt of it. */
export type Contribution = {
  term: string
  by: 'match' | 'training'
  score: number
  /** Of a concept: the words of the query, and those of the article that mean the same. */
  synonyms?: { asked: string[]; found: string[] }
}

/** What an article's score is made of, the largest part first; the parts add up to it. */
export function explain({ parts, find, wordsOf }: Answer, article: number): Contribution[] {
  const contributions: Contribution[] = []
  for (const { term, by, numbers, factor, except, asked } of parts) {
    const at = numbers.articles.indexOf(article)
    if (at < 0 || except?.has(article)) continue
    const part = { term, by, score: factor * numbers.values[at]! }
    contributions.push(asked ? { ...part, synonyms: { asked: asked.map(asWritten), found: wordsHad(term) } } : part)
  }
  return contributions.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))

  /** The words by which the article has a concept; all that may be, where they are longer phrases. */
  function wordsHad(concept: string): string[] {
    const words = wordsOf(concept)
    const had = words.filter((word) => find(word)?.matches.articles.includes(article))
    return had.length > 0 ? had : [...words]
  }
}
