import type { Posting } from '../../index/posting-list.ts'
import { writeFiled, writeRanges, type PartialList } from '../../index/write-index.ts'
import type { IndexManifest } from '../../schemas/bundle.ts'
import { loadLanguages } from '../../text/language.ts'
import { fileOfTerm } from '../file-of-term.ts'
import { toPostings, unitsFor } from '../postings.ts'
import type { SearchIndexFiles } from '../search-index.ts'
import { countTerms, having } from './count-terms.ts'
import { planFor, type IndexPlan } from './index-plan.ts'
import { conceptsUsed, knownConcepts, type Synonyms } from './known-concepts.ts'
import { knownWords } from './known-words.ts'
import { learn } from './learn.ts'
import { matchValues } from './match-values.ts'
import { readDocument, type SearchDocument } from './search-document.ts'
import { Vocabulary } from './vocabulary.ts'

/** Bytes of a file of words to guess at: small, because most guesses need those of two or three first letters. */
const GUESSES_BYTES = 700
/** Bytes of a file of slugs, of which opening an article by its address needs one. */
const SLUGS_BYTES = 2_000

export type WriteOptions = {
  /** Default: what the amount of text asks for. */
  plan?: IndexPlan
  /** Slugs, present and former, with the position of their article, where the index is to know them. Default: none. */
  names?: ReadonlyMap<string, number>
  /** The knowledge base's own. Default: none but those that every one has. */
  synonyms?: Synonyms
}

/**
 * Makes a locale's search index. The same documents give the same bytes.
 *
 * @param documents in the order of the manifest's articles
 */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  { plan = planFor(documents), names = new Map(), synonyms = new Map() }: WriteOptions = {},
): Promise<SearchIndexFiles> {
  const languages = await loadLanguages(documents.map(({ lang }) => lang))
  const concepts = await knownConcepts(languages, synonyms)
  const lexicons = knownWords(documents, languages, concepts)
  const vocabulary = new Vocabulary()
  const read = documents.map((document) => {
    const [language, lexicon] = [languages.get(document.lang)!, lexicons.get(document.lang)!]
    return readDocument(document, { language, lexicon, ofBodies: plan.ofBodies, vocabulary })
  })
  const counts = countTerms(read, vocabulary)
  const isKept = (term: number) => vocabulary.kinds[term] !== 'pair' || having(term, counts) >= plan.pairsFrom
  // Nothing is learnt from what known words are not asked by.
  const isAsked = (term: number) => isKept(term) && (plan.grams === 'always' || vocabulary.kinds[term] !== 'gram')
  const { trained, calibration } = learn(read, counts, isAsked)
  const kept = vocabulary.names.filter((_, term) => isKept(term))
  const units = unitsFor(documents.length)

  /** Units in which a term stands: articles, and weights that were learnt of it (postings.ts). */
  function countOf(term: number): number {
    const weights = trained.get(term)?.articles.length
    return having(term, counts) + (weights === undefined ? 0 : Math.max(1, weights))
  }

  function listOf(name: string): PartialList {
    const term = vocabulary.numberOf(name)!
    const matches = matchValues(term, counts, plan)
    const postings = toPostings({ matches, trained: trained.get(term) ?? null }, documents.length)
    return { postings, count: countOf(term) }
  }

  const terms = writeFiled(
    { units, postings: { keys: () => kept, get: listOf }, steps: plan.steps },
    plan.fileBytes,
    fileOfTerm,
  )
  const words = vocabulary.names.filter((_, term) => {
    return vocabulary.kinds[term] === 'word' && having(term, counts) >= plan.guessesFrom
  })
  // As many as in the files of terms, so that one guess is commoner than another wherever it is made.
  const numbers = {
    keys: () => words,
    get: (name: string) => ({ postings: [], count: countOf(vocabulary.numberOf(name)!) }),
  }
  const guesses = terms.length > 1 ? writeRanges({ units, postings: numbers }, GUESSES_BYTES) : null
  const positions = new Map([...names].map(([name, unit]): [string, Posting[]] => [name, [{ unit, impact: 0 }]]))
  const slugs = names.size > 0 ? writeFiled({ units, postings: positions }, SLUGS_BYTES, fileOfTerm) : []
  const manifest: IndexManifest = {
    articles: documents.length,
    languages: [...languages.keys()],
    calibration,
    concepts: conceptsUsed(concepts.values(), (concept) => vocabulary.numberOf(concept) !== undefined),
    grams: plan.grams,
    terms: terms.length,
    guesses: guesses && guesses.map(({ first }) => first),
    slugs: slugs.length,
  }
  const buffers = (written: readonly Uint8Array<ArrayBuffer>[]) => written.map(({ buffer }) => buffer)
  const guessed = guesses?.map(({ file }) => file) ?? []
  return { manifest, files: { terms: buffers(terms), guesses: buffers(guessed), slugs: buffers(slugs) } }
}
