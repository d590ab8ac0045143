import { writeShards, type Posting, type Shard } from '../../index/write-index.ts'
import type { IndexManifest } from '../../schemas/bundle.ts'
import { loadLanguages } from '../../text/language.ts'
import { kindOfTerm } from '../../text/terms.ts'
import { UNCALIBRATED } from '../confidence.ts'
import { slugTerm } from '../index-paths.ts'
import { toPostings, unitsFor, type ArticleNumbers } from '../postings.ts'
import type { SearchIndexFiles } from '../search-index.ts'
import { calibrate } from './calibrate.ts'
import { countTerms, type TermCounts } from './count-terms.ts'
import { examplesOf, leaveOut, type Example } from './examples.ts'
import { planFor, type IndexPlan } from './index-plan.ts'
import { conceptsUsed, knownConcepts, type Synonyms } from './known-concepts.ts'
import { knownWords } from './known-words.ts'
import { matchValues } from './match-values.ts'
import { readDocument, type ReadDocument, type SearchDocument } from './search-document.ts'
import { createLayer, trainLayer } from './train-layer.ts'

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
  const read = documents.map((document) => {
    const { lang } = document
    return readDocument(document, languages.get(lang)!, lexicons.get(lang)!)
  })
  const counts = countTerms(read, plan.ofBodies)
  const { trained, calibration } = learn(read, counts, plan)
  const kept = [...counts.table.keys()].filter((term) => {
    return kindOfTerm(term) !== 'pair' || counts.table.get(term)!.size >= plan.pairsFrom
  })
  const slugs = new Map([...names].map(([name, article]) => [slugTerm(name), article]))
  const units = unitsFor(documents.length)

  function postingsOf(term: string): Posting[] {
    const article = slugs.get(term)
    if (article !== undefined) return [{ unit: article, impact: 0 }]
    const matches = matchValues(term, counts, plan)
    return toPostings({ matches, trained: trained.get(term) ?? null }, documents.length)
  }

  const terms = writeShards(
    { units, postings: { keys: () => [...kept, ...slugs.keys()], get: postingsOf }, impactBits: plan.impactBits },
    plan.shardBytes,
  )
  const words = kept.filter((term) => kindOfTerm(term) === 'word' && counts.table.get(term)!.size >= plan.guessesFrom)
  // As many as in the files of terms, so that one guess is commoner than another wherever it is made.
  const numbers = { keys: () => words, get: (term: string) => postingsOf(term).length }
  const guesses = terms.length > 1 ? writeShards({ units, postings: numbers }, GUESSES_BYTES) : []
  const firsts = (shards: Shard[]) => shards.map(({ first }) => first)
  const files = (shards: Shard[]) => shards.map(({ file }) => file.buffer)
  const manifest: IndexManifest = {
    articles: documents.length,
    languages: [...languages.keys()],
    calibration,
    concepts: conceptsUsed(concepts.values(), (concept) => counts.table.has(concept)),
    grams: plan.grams,
    terms: firsts(terms),
    guesses: firsts(guesses),
  }
  return { manifest, files: { terms: files(terms), guesses: files(guesses) } }
}

/**
 * Trains on titles, questions and keywords and calibrates with the questions, where there is on average at least one
 * question an article.
 */
function learn(read: readonly ReadDocument[], counts: TermCounts, { grams }: IndexPlan) {
  const trained = new Map<string, ArticleNumbers>()
  const examples = examplesOf(read)
  const questions = examples.filter(({ field }) => field === 'questions').length
  if (questions < read.length || questions === 0) return { trained, calibration: UNCALIBRATED }
  const leftOut = examples.map((example) => leaveOut(example, counts))
  // Nothing is learnt from what known words are not asked by.
  const learnt = grams === 'always' ? examples : examples.map(withoutGrams)
  const layer = createLayer(
    learnt,
    leftOut.map(({ candidates }) => candidates),
  )
  const weights = trainLayer(layer, [...learnt.keys()])
  for (const [term, slots] of layer.slots) {
    const kept = [...slots].filter(([, slot]) => weights[slot] !== 0)
    trained.set(term, { articles: kept.map(([article]) => article), values: kept.map(([, slot]) => weights[slot]!) })
  }
  return { trained, calibration: calibrate(learnt, leftOut, layer) }
}

function withoutGrams(example: Example): Example {
  return { ...example, terms: new Map([...example.terms].filter(([, { kind }]) => kind !== 'gram')) }
}
