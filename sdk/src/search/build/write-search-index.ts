import type { IndexManifest } from '../../schemas/bundle.ts'
import { loadLanguages } from '../../text/language.ts'
import type { SearchIndexFiles } from '../search-index.ts'
import { countTerms } from './count-terms.ts'
import { planFor, type IndexPlan } from './index-plan.ts'
import { conceptsUsed, knownConcepts, type Synonyms } from './known-concepts.ts'
import { knownWords } from './known-words.ts'
import { learn } from './learn.ts'
import { readDocument, type SearchDocument } from './search-document.ts'
import { Vocabulary } from './vocabulary.ts'
import { isKept, writeGuesses, writeSlugs, writeTerms } from './write-shards.ts'

export type WriteOptions = {
  /** Default: what the amount of text asks for. */
  plan?: IndexPlan
  /** Slugs, present and former, with the position of their article, where the index is to know them. Default: none. */
  slugs?: ReadonlyMap<string, number>
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
  { plan = planFor(documents), slugs = new Map(), synonyms = new Map() }: WriteOptions = {},
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
  // Where known words do not ask for their letters in threes, these are not learnt from either.
  const isAsked = (term: number) =>
    isKept(term, counts, plan) && (plan.grams === 'always' || vocabulary.kinds[term] !== 'gram')
  const { trained, calibration } = learn(read, counts, isAsked)
  const facts = { counts, trained, plan }
  const terms = writeTerms(facts)
  // A lone file of terms serves for guesses too.
  const guesses = terms.length > 1 ? writeGuesses(facts) : null
  const slugFiles = writeSlugs(slugs, documents.length)
  const manifest: IndexManifest = {
    articles: documents.length,
    languages: [...languages.keys()],
    calibration,
    concepts: conceptsUsed(concepts.values(), (concept) => vocabulary.numberOf(concept) !== undefined),
    grams: plan.grams,
    terms: terms.length,
    guesses: guesses && guesses.map(({ first }) => first),
    slugs: slugFiles.length,
  }
  const buffers = (written: readonly Uint8Array<ArrayBuffer>[]) => written.map(({ buffer }) => buffer)
  const guessed = guesses?.map(({ file }) => file) ?? []
  return { manifest, files: { terms: buffers(terms), guesses: buffers(guessed), slugs: buffers(slugFiles) } }
}
