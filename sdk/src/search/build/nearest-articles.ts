import { loadLanguages, type Language } from '../../text/language.ts'
import { kindOfTerm } from '../../text/term-notation.ts'
import { rarity } from '../ranking.ts'
import { FIELD_WEIGHTS } from './count-terms.ts'
import { documentWords } from './document-words.ts'
import { FIELDS, type SearchDocument } from './search-document.ts'

/** So many of an article's words say what it is about; more would only cost time. */
const MOST_WORDS = 30
/** A word of more articles than this says little of any, and comparing all of them with each other takes long. */
const MOST_SHARING = 200
/** Below this likeness (1: the same words) two articles have words in common and not a subject. */
const UNRELATED = 0.15

/**
 * For each article the ones that are most alike, nearest first: by the words that are characteristic of both, in the
 * same language. Articles that resemble no other get none. The same articles give the same answer.
 *
 * @returns positions in `documents`, at most `most` for each
 */
export async function nearestArticles(documents: readonly SearchDocument[], most: number): Promise<number[][]> {
  const languages = await loadLanguages(documents.map(({ lang }) => lang))
  const counted = documents.map((document) => countWords(document, languages.get(document.lang)!))
  const having = new Map<string, number>()
  for (const words of counted) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const characteristic = counted.map((words) => characteristicWords(words, having, documents.length))
  const sharing = new Map<string, { article: number; weight: number }[]>()
  for (const [article, words] of characteristic.entries()) {
    for (const [word, weight] of words) {
      const row = sharing.get(word)
      if (row) row.push({ article, weight })
      else sharing.set(word, [{ article, weight }])
    }
  }
  // One array for all: to make a table of ten thousand numbers for each article takes longer than to fill it.
  const likeness = new Float64Array(documents.length)
  return characteristic.map((words, article) => {
    likeness.fill(0)
    for (const [word, weight] of words) {
      for (const other of sharing.get(word)!) likeness[other.article]! += weight * other.weight
    }
    likeness[article] = 0
    const related: number[] = []
    for (let other = 0; other < likeness.length; other++) if (likeness[other]! >= UNRELATED) related.push(other)
    return related.toSorted((a, b) => likeness[b]! - likeness[a]! || a - b).slice(0, most)
  })
}

/** Words of different languages are different words, also where they are written alike. */
function countWords(document: SearchDocument, language: Language): Map<string, number> {
  const words = documentWords(document, language)
  const counts = new Map<string, number>()
  for (const field of FIELDS) {
    for (const text of words[field]) {
      for (const { term } of text) counts.set(term, (counts.get(term) ?? 0) + FIELD_WEIGHTS[field])
    }
  }
  const ofKind = [...counts].filter(([term]) => kindOfTerm(term) === 'word')
  return new Map(ofKind.map(([term, count]) => [`${language.tag} ${term}`, count]))
}

/** The words that tell an article from others, weighed so that their squares add up to 1. */
function characteristicWords(
  counts: ReadonlyMap<string, number>,
  having: ReadonlyMap<string, number>,
  articles: number,
): [string, number][] {
  const weighed = [...counts]
    .filter(([word]) => having.get(word)! > 1 && having.get(word)! <= MOST_SHARING)
    .map(([word, count]): [string, number] => [word, Math.log(1 + count) * rarity(articles, having.get(word)!)])
    .toSorted(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  return weighed.map(([word, weight]) => [word, weight / length])
}
