import { writeShards, type Posting, type Shard } from '../../index/write-index.ts'
import type { IndexManifest } from '../../schemas/bundle.ts'
import { loadLanguages } from '../../text/language.ts'
import { slugTerm } from '../index-paths.ts'
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

/** Bytes of a file of words to guess at: small, because a guess needs those of one or two letters. */
const GUESSES_BYTES = 2_000

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
  const slugs = new Map([...names].map(([name, article]) => [slugTerm(name), article]))
  const units = unitsFor(documents.length)

  function postingsOf(name: string): Posting[] {
    const article = slugs.get(name)
    if (article !== undefined) return [{ unit: article, impact: 0 }]
    const term = vocabulary.numberOf(name)!
    const matches = matchValues(term, counts, plan)
    return toPostings({ matches, trained: trained.get(term) ?? null }, documents.length)
  }

  const terms = writeShards(
    { units, postings: { keys: () => [...kept, ...slugs.keys()], get: postingsOf }, impactBits: plan.impactBits },
    plan.shardBytes,
  )
  const words = vocabulary.names.filter((_, term) => {
    return vocabulary.kinds[term] === 'word' && having(term, counts) >= plan.guessesFrom
  })
  // As many as in the files of terms, so that one guess is commoner than another wherever it is made.
  const numbers = { keys: () => words, get: (term: string) => postingsOf(term).length }
  const guesses = terms.length > 1 ? writeShards({ units, postings: numbers }, GUESSES_BYTES) : []
  const firsts = (shards: Shard[]) => shards.map(({ first }) => first)
  const files = (shards: Shard[]) => shards.map(({ file }) => file.buffer)
  const manifest: IndexManifest = {
    articles: documents.length,
    languages: [...languages.keys()],
    calibration,
    concepts: conceptsUsed(concepts.values(), (concept) => vocabulary.numberOf(concept) !== undefined),
    grams: plan.grams,
    terms: firsts(terms),
    guesses: firsts(guesses),
  }
  return { manifest, files: { terms: files(terms), guesses: files(guesses) } }
}
