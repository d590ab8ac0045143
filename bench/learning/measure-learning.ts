import { measure, type Metrics } from '../../sdk/src/cli/evaluation/metrics.ts'
import { LEAST_VISITORS, MOST_PHRASES, proposePhrases } from '../../sdk/src/learn/index.ts'
import type { AskedQuestion } from '../../sdk/src/schemas/evidence.ts'
import type { QuestionSet } from '../data.ts'
import type { Doc, Engine } from '../quality/engines.ts'
import { askAll } from '../quality/measure-quality.ts'

/** Phrases an article at most. */
export const STAGES = [0, 5, MOST_PHRASES] as const

export type LearningFigures = {
  name: string
  questions: number
  /** Of each stage: the mean of what was learned for an article, and how well each engine finds then. */
  stages: { phrases: number; metrics: Metrics[] }[]
}

/**
 * Takes the example questions from the articles and has them learned, as `firstline learn` does from visitors who asked so
 * and were answered; then asks the set's own questions.
 */
export async function measureLearning(set: QuestionSet, engines: readonly Engine[]): Promise<LearningFigures> {
  const stages: LearningFigures['stages'] = []
  for (const most of STAGES) {
    const docs = await learnt(set.docs, most)
    const phrases = docs.reduce((sum, { alternates }) => sum + alternates.length, 0) / docs.length
    const metrics: Metrics[] = []
    for (const { open } of engines) metrics.push(measure(await askAll(await open(docs), set.queries)))
    stages.push({ phrases, metrics })
  }
  return { name: set.name, questions: set.queries.length, stages }
}

async function learnt(docs: readonly Doc[], most: number): Promise<Doc[]> {
  const titles = docs.map(({ id, title }) => ({ slug: id, title, questions: [], learned: [] }))
  const proposed = await proposePhrases(docs.flatMap(asEvidence), titles, { locale: 'en', most })
  const bySlug = new Map(proposed.map(({ slug, phrases }) => [slug, phrases.map(({ words }) => words)]))
  return docs.map((doc) => ({ ...doc, alternates: bySlug.get(doc.id) ?? [] }))
}

/** Each of an article's questions, as if it had answered people who asked it: the first named the most. */
function asEvidence({ id, alternates }: Doc): AskedQuestion[] {
  return alternates.map((words, at) => {
    const visitors = LEAST_VISITORS + alternates.length - at
    const counts = { searches: visitors, empty: 0, unopened: 0, visitors, visits: visitors, tickets: 0 }
    const solved = [{ slug: id, visitors, tickets: 0 }]
    return { words, locale: 'en', ...counts, opened: [{ slug: id, visits: visitors }], solved }
  })
}
