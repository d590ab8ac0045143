import type { CorpusArticle } from './corpus.ts'
import { misspell } from './quality/misspell.ts'
import { createRandom, pick } from './random.ts'

const SEED = 3
const WORDS = [2, 3, 4]

/**
 * Questions as they are typed, in words of the articles: a third is whole, of a third the last word is not finished yet,
 * and in a third one word is misspelt.
 */
export function makeQueries(articles: readonly CorpusArticle[], count: number): string[] {
  const random = createRandom(SEED)
  return Array.from({ length: count }, (_, at) => {
    const words = pick(articles, random).title.toLowerCase().split(' ')
    const length = pick(WORDS, random)
    const from = Math.floor(random() * Math.max(1, words.length - length + 1))
    const query = words.slice(from, from + length).join(' ')
    if (at % 3 === 1) return query.slice(0, Math.max(2, query.length - 1 - Math.floor(random() * 3)))
    return at % 3 === 2 ? misspell(query, 1, random) : query
  })
}
