import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import type { z } from 'zod'
import { openDocuments, type Ask } from '../../sdk/src/cli/evaluation/open-documents.ts'
import type { docLine } from '../../sdk/src/cli/evaluation/read-lines.ts'
import { createLiveSearch } from '../../sdk/src/live/index.ts'

export type Doc = z.output<typeof docLine>

/** Makes a search of documents. */
export type Engine = { name: string; open: (docs: readonly Doc[]) => Promise<Ask> | Ask }

export const FIRSTLINE: Engine = { name: 'Firstline', open: openDocuments }
export const TUNED_MINISEARCH: Engine = { name: 'MiniSearch, tuned', open: openTunedMiniSearch }

/** All that quality is measured of, the one that the others are compared with first. */
export const ENGINES: readonly Engine[] = [
  TUNED_MINISEARCH,
  { name: 'MiniSearch, as it comes', open: openMiniSearch },
  { name: '`createLiveSearch`', open: openLive },
  FIRSTLINE,
]

/** Lists of results are compared to this depth; a relevant article beyond it counts as not found. */
const DEPTH = 10
const FIELDS = ['title', 'alternates', 'body']
const FIELD_WEIGHTS = { title: 3, alternates: 2, body: 1 }
/** A misspelt word is looked for one edit away, from so many letters on two. */
const ONE_EDIT_FROM_LETTERS = 4
const TWO_EDITS_FROM_LETTERS = 8

function openLive(docs: readonly Doc[]): Ask {
  const live = createLiveSearch(docs.map(({ alternates, ...doc }) => ({ ...doc, questions: alternates })))
  return (text) => Promise.resolve(found(live.search(text, { limit: DEPTH })))
}

function openMiniSearch(docs: readonly Doc[]): Ask {
  const index = new MiniSearch({ fields: FIELDS })
  index.addAll(docs.map(withTexts))
  return (text) => Promise.resolve(found(index.search(text)))
}

/**
 * MiniSearch as a careful developer would set it up for help articles: Porter's stems, stop words removed, fields
 * weighed, and typos forgiven only in words that no article has (on every word they cost more than they bring).
 */
function openTunedMiniSearch(docs: readonly Doc[]): Ask {
  const texts = docs.map(withTexts)
  const known = new Set(texts.flatMap(({ title, body, alternates }) => [title, body, alternates].flatMap(stems)))
  const index = new MiniSearch({ fields: FIELDS, tokenize: stems, processTerm: (term) => term })
  index.addAll(texts)
  return (text) => {
    const asked = stems(text)
    const query = asked.length > 0 ? asked : tokens(text).map(stemmer)
    const results = index.search(query.join(' '), {
      tokenize: (stemmed) => stemmed.split(' '),
      boost: FIELD_WEIGHTS,
      fuzzy: (term) => editsAllowed(term, known),
      weights: { fuzzy: 0.5, prefix: 0.3 },
    })
    return Promise.resolve(found(results))
  }
}

function editsAllowed(term: string, known: ReadonlySet<string>): number | false {
  if (known.has(term) || term.length < ONE_EDIT_FROM_LETTERS) return false
  return term.length >= TWO_EDITS_FROM_LETTERS ? 2 : 1
}

function withTexts({ id, title, body, alternates }: Doc) {
  return { id, title, body, alternates: alternates.join(' \n ') }
}

/** Its best score is the only thing that MiniSearch has to say of how sure it is. */
function found(results: readonly { id: unknown; score: number }[]) {
  return { ids: results.slice(0, DEPTH).map(({ id }) => String(id)), confidence: results[0]?.score ?? 0 }
}

function stems(text: string): string[] {
  return tokens(text)
    .filter((word) => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined)
    .map(stemmer)
}

/** Words without accents, and without the endings that an apostrophe sets apart. */
function tokens(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  return (plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).map((word) => word.replace(/'(s|t|m|d|ll|re|ve)$/, ''))
}
