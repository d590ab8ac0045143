import { writeIndex, type Posting } from '../../index/write-index.ts'
import type { Calibration } from '../../schemas/bundle.ts'
import { conceptTable } from '../../text/concepts.ts'
import { loadLanguages, type Language } from '../../text/language.ts'
import { conceptTerm, kindOfTerm } from '../../text/terms.ts'
import { UNCALIBRATED } from '../confidence.ts'
import { toPostings, unitsFor, type ArticleNumbers, type TermPostings } from '../postings.ts'
import { MATCH_WEIGHTS, rarity } from '../ranking.ts'
import { storedConcepts } from '../stored-concepts.ts'
import { calibrate } from './calibrate.ts'
import { countTerms, saturate, type TermCounts } from './count-terms.ts'
import { examplesOf, leaveOut, MATCH_SCALE } from './examples.ts'
import { readDocument, type ReadDocument, type SearchDocument } from './search-document.ts'
import { createLayer, trainLayer } from './train-layer.ts'

export type WrittenSearchIndex = {
  /** What `openSearchIndex` reads. */
  file: Uint8Array<ArrayBuffer>
  /** What scores mean in this knowledge base; belongs to the file. */
  calibration: Calibration
}

/**
 * Makes a locale's search index. The same documents give the same bytes.
 *
 * @param documents in the order of the manifest's `articles`
 */
export async function writeSearchIndex(documents: readonly SearchDocument[]): Promise<WrittenSearchIndex> {
  const languages = await loadLanguages(documents.map(({ lang }) => lang))
  const read = documents.map((document) => readDocument(document, languages.get(document.lang)!))
  const counts = countTerms(read)
  const { trained, calibration } = learn(read, counts)
  const postings = new Map<string, Posting[]>()
  for (const [term, row] of counts.table) {
    const known: TermPostings = { matches: matchesOf(term, row, counts), trained: trained.get(term) ?? null }
    postings.set(term, toPostings(known, documents.length))
  }
  for (const term of conceptsUsed(languages.values(), counts)) postings.set(term, [])
  return { file: writeIndex({ units: unitsFor(documents.length), postings }), calibration }
}

function matchesOf(term: string, row: ReadonlyMap<number, number>, { articles }: TermCounts): ArticleNumbers {
  const weight = MATCH_SCALE * MATCH_WEIGHTS[kindOfTerm(term)] * rarity(articles, row.size)
  return { articles: [...row.keys()], values: [...row.values()].map((frequency) => weight * saturate(frequency)) }
}

/**
 * Trains on titles, questions and keywords and calibrates with the questions, where there is on average at least one
 * question an article.
 */
function learn(read: readonly ReadDocument[], counts: TermCounts) {
  const trained = new Map<string, ArticleNumbers>()
  const examples = examplesOf(read)
  const questions = examples.filter(({ field }) => field === 'questions').length
  if (questions < read.length || questions === 0) return { trained, calibration: UNCALIBRATED }
  const leftOut = examples.map((example) => leaveOut(example, counts))
  const layer = createLayer(
    examples,
    leftOut.map(({ candidates }) => candidates),
  )
  const weights = trainLayer(layer, [...examples.keys()])
  for (const [term, slots] of layer.slots) {
    const kept = [...slots].filter(([, slot]) => weights[slot] !== 0)
    trained.set(term, { articles: kept.map(([article]) => article), values: kept.map(([, slot]) => weights[slot]!) })
  }
  return { trained, calibration: calibrate(examples, leftOut, layer) }
}

/** The words and pairs whose concepts some article has. */
function conceptsUsed(languages: Iterable<Language>, { table }: TermCounts): string[] {
  return [...new Set(languages)].flatMap((language) => {
    return [...conceptTable(language)].flatMap(([term, concepts]) => {
      const used = concepts.filter((concept) => table.has(conceptTerm(concept)))
      return used.length > 0 ? [storedConcepts(term, used)] : []
    })
  })
}
