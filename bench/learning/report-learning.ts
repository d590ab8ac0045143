import type { Metrics } from '../../sdk/src/cli/evaluation/metrics.ts'
import type { BenchData, QuestionSet } from '../data.ts'
import { FIRSTLINE, TUNED_MINISEARCH } from '../quality/engines.ts'
import type { PartReport, Table } from '../report.ts'
import { measureLearning, STAGES, type LearningFigures } from './measure-learning.ts'

const ENGINES = [FIRSTLINE, TUNED_MINISEARCH]

type Rank = 'hit@1' | 'hit@3' | 'mrr@10'

/** What learned phrases bring: titles and texts alone, then with 5 and with 20 phrases an article. */
export async function reportLearning({ sets }: BenchData): Promise<PartReport> {
  const figures: LearningFigures[] = []
  for (const set of setsToLearnFrom(sets)) figures.push(await measureLearning(set, ENGINES))
  return {
    tables: [hitTable(figures), rankTable(figures)],
    targets: [],
    packages: ['minisearch', 'stemmer', 'lunr'],
    figures: { engines: ENGINES.map(({ name }) => name), stages: STAGES, sets: figures },
  }
}

/** Sets with as many example questions an article as are learned at most; of the others one at least, so that all can be tried. */
function setsToLearnFrom(sets: readonly QuestionSet[]): QuestionSet[] {
  const perArticle = ({ docs }: QuestionSet) => {
    return docs.reduce((sum, { alternates }) => sum + alternates.length, 0) / docs.length
  }
  const enough = sets.filter((set) => perArticle(set) >= Math.max(...STAGES))
  return enough.length > 0 ? enough : sets.slice(0, 1)
}

function hitTable(figures: readonly LearningFigures[]): Table {
  return {
    title: 'How often the first result answers the question, with what was learned (hit@1, %)',
    columns: ['questions', ...STAGES.map(stageName), 'learned an article', `${TUNED_MINISEARCH.name}, from`, 'to'],
    rows: figures.map(({ name, stages }) => {
      const [ours, theirs] = [0, 1].map((engine) => stages.map(({ metrics }) => percent(metrics[engine]!, 'hit@1')))
      return [name, ...ours!, stages.at(-1)!.phrases.toFixed(1), theirs!.at(0)!, theirs!.at(-1)!]
    }),
    note:
      'The sets’ example questions go through what `firstline learn` does: repeats, ambiguous ones, those with numbers or more than ' +
      '200 characters, and what a title says already are left out, so that fewer than 20 are learned. MiniSearch is given the same.',
  }
}

function rankTable(figures: readonly LearningFigures[]): Table {
  const cells = (rank: Rank, { stages }: LearningFigures) => stages.map(({ metrics }) => percent(metrics[0]!, rank))
  const columns = (rank: Rank) => STAGES.map((most) => `${rank}, ${stageName(most)}`)
  return {
    title: 'The same, among the first three (hit@3, %), and the mean of 1 ÷ place up to the tenth (mrr@10, %)',
    columns: ['questions', ...columns('hit@3'), ...columns('mrr@10')],
    rows: figures.map((set) => [set.name, ...cells('hit@3', set), ...cells('mrr@10', set)]),
  }
}

function stageName(most: number): string {
  return most === 0 ? 'nothing learned' : `${most} phrases`
}

function percent(metrics: Metrics, rank: Rank): string {
  return (100 * (metrics[rank] ?? 0)).toFixed(1)
}
