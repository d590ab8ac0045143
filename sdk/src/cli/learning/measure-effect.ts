import { proposePhrases, type LearningArticle } from '../../learn/index.ts'
import { stemKey, stemsOf } from '../../learn/stems.ts'
import type { AskedQuestion } from '../../schemas/evidence.ts'
import { loadLanguage } from '../../text/language.ts'
import { measure, type Asked, type Metrics } from '../evaluation/metrics.ts'
import { openSearchDocuments, type Ask } from '../evaluation/open-documents.ts'
import type { Lesson } from './lessons.ts'
import { withPhrases } from './with-phrases.ts'

/** Of fewer questions a single one would show as percents. */
export const LEAST_MEASURED = 30

/** How well search answers questions that it has learned nothing from. */
export type Effect = {
  questions: number
  /** Without any learned phrase; null where there are too few questions. */
  before: Metrics | null
  /** With phrases that were learned from other questions. */
  after: Metrics | null
}

/**
 * Measures what learning brings: the answered questions are split in two by their words, and phrases learned from one
 * half are tried on the other, both ways. Whoever asks again in the very words of a phrase, which is what learning is for,
 * is not in it; so it says the least that can be expected.
 */
export async function measureEffect({ locale, bundles, articles, questions, never }: Lesson): Promise<Effect> {
  const { documents, synonyms } = bundles.find(({ audience }) => audience === 'public')!
  const found = new Set(documents.map(({ slug }) => slug))
  const answered = questions.filter(({ solved }) => solved.some(({ slug }) => found.has(slug)))
  if (answered.length < LEAST_MEASURED) return { questions: answered.length, before: null, after: null }
  const language = await loadLanguage(locale)
  // By stems, so that no question is measured with a phrase that is the same in other forms.
  const halfOf = ({ words }: AskedQuestion) => hash(stemKey(stemsOf(words, language))) % 2
  const halves = [0, 1].map((half) => answered.filter((question) => halfOf(question) === half))
  const unlearned = articles.map((article): LearningArticle => ({ ...article, learned: [] }))
  const untaught = await openSearchDocuments(documents, synonyms)
  const before = await askEach(answered, untaught)
  const after: Asked[] = []
  for (const [at, half] of halves.entries()) {
    const phrases = await proposePhrases(halves[1 - at]!, unlearned, { locale, never })
    const taught = await openSearchDocuments(withPhrases(documents, phrases), synonyms)
    after.push(...(await askEach(half, taught)))
  }
  return { questions: answered.length, before: measure(before), after: measure(after) }
}

async function askEach(questions: readonly AskedQuestion[], ask: Ask): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { words, solved } of questions) {
    const { ids, confidence, likely = false } = await ask(words)
    asked.push({ relevant: solved.map(({ slug }) => slug), found: ids, confidence, likely })
  }
  return asked
}

/** FNV-1a: the same words fall into the same half on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  // The lowest bit alone would say whether the letters are even or odd in number.
  return value >>> 16
}
