import type { Ask } from '../../sdk/src/cli/evaluation/open-documents.ts'
import { measure, type Asked, type Metrics } from '../../sdk/src/cli/evaluation/metrics.ts'
import type { QuestionSet } from '../data.ts'
import { createRandom } from '../random.ts'
import { ENGINES } from './engines.ts'
import { misspell } from './misspell.ts'

/** Misspelt words a question → hit@1, the mean of several ways to misspell. */
export type Typos = number[]

/** What each engine did, in the order of `ENGINES`. */
export type SetFigures = { name: string; questions: number; metrics: Metrics[]; typos: Typos[] | null }

/** Few words of a question are misspelt, and chance decides which: so several times. */
const SEEDS = [1, 2, 3]
const MISSPELT_WORDS = [0, 1, 2]

/** @param isMisspelt whether the set is asked with mistakes as well */
export async function measureSet(set: QuestionSet, isMisspelt: boolean): Promise<SetFigures> {
  const metrics: Metrics[] = []
  const typos: Typos[] = []
  for (const { open } of ENGINES) {
    const ask = await open(set.docs)
    metrics.push(measure(await askAll(ask, set.queries)))
    if (isMisspelt) typos.push(await measureTypos(ask, set.queries))
  }
  return { name: set.name, questions: set.queries.length, metrics, typos: isMisspelt ? typos : null }
}

export async function askAll(ask: Ask, queries: QuestionSet['queries']): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { text, relevant } of queries) {
    const { ids, confidence } = await ask(text)
    asked.push({ relevant, found: ids, confidence })
  }
  return asked
}

async function measureTypos(ask: Ask, queries: QuestionSet['queries']): Promise<Typos> {
  const typos: Typos = []
  for (const words of MISSPELT_WORDS) {
    let sum = 0
    for (const seed of SEEDS) {
      const random = createRandom(seed)
      const misspelt = queries.map((query) => ({ ...query, text: misspell(query.text, words, random) }))
      sum += measure(await askAll(ask, misspelt))['hit@1']!
    }
    typos.push(sum / SEEDS.length)
  }
  return typos
}
