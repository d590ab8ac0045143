import type { BenchData } from '../data.ts'
import { target, type PartReport, type Table, type Target } from '../report.ts'
import { ENGINES, FIRSTLINE, TUNED_MINISEARCH } from './engines.ts'
import { measureSet, type SetFigures } from './measure-quality.ts'

/** What the mean is taken over, so that no source of questions counts twice. A group is a row: its sets' mean. */
const MACRO_GROUPS: Record<string, string[]> = {
  'stackfaq-articles': ['stackfaq-articles'],
  'banking77-k0': ['banking77-k0'],
  'banking77-k5': ['banking77-k5'],
  'banking77-k20': ['banking77-k20'],
  'clinc150-k5': ['clinc150-k5'],
  'clinc150-k20': ['clinc150-k20'],
  hint3: ['hint3-curekart', 'hint3-powerplay11', 'hint3-sofmattress'],
}
const MISSPELT_SET = 'stackfaq-articles'
const AUROC_TARGETS: Record<string, number> = { 'clinc150-k20': 92, 'banking77oos-k20': 87 }
const TYPO_TARGETS = [0, 3, 6]
const LEAST_GAIN = 5
const MOST_LOSS = 1

const NOTE =
  'MiniSearch, tuned: Porter’s stems, lunr’s stop words removed, title × 3, questions × 2, one edit forgiven from four letters ' +
  'on and two from eight, in words that no article has. hint3 is the mean of its three sets.'

const OURS = ENGINES.indexOf(FIRSTLINE)
const THEIRS = ENGINES.indexOf(TUNED_MINISEARCH)

type Rank = 'hit@1' | 'hit@3' | 'mrr@10'
/** In percent, for each engine. */
type Row = { name: string; scores: Record<Rank, number[]> }

/** Answer quality: Firstline's index as the build makes it, beside MiniSearch, on the same questions. */
export async function reportQuality({ sets }: BenchData): Promise<PartReport> {
  const misspelt = sets.some(({ name }) => name === MISSPELT_SET) ? MISSPELT_SET : sets[0]!.name
  const figures: SetFigures[] = []
  for (const set of sets) figures.push(await measureSet(set, set.name === misspelt))
  const groups = Object.entries(MACRO_GROUPS).flatMap(([name, members]) => rowOf(name, members, figures) ?? [])
  const others = figures.filter(({ name }) => !Object.values(MACRO_GROUPS).flat().includes(name))
  // A mean over some of the groups would be another figure under the same name.
  const isWhole = groups.length === Object.keys(MACRO_GROUPS).length
  const macro = isWhole ? meanRow('mean of the above', groups) : null
  const rest = others.flatMap(({ name }) => rowOf(name, [name], figures) ?? [])
  const rows = [...groups, ...(macro ? [macro] : []), ...rest]
  return {
    tables: [hitTable(rows), rankTable(rows), ...typoTables(figures), ...aurocTable(figures)],
    targets: [...(macro ? gainTargets(groups, macro) : []), ...typoTargets(figures), ...aurocTargets(figures)],
    packages: ['minisearch', 'stemmer', 'lunr'],
    figures: { engines: ENGINES.map(({ name }) => name), sets: figures },
  }
}

/** @returns null when one of the sets is not among the data */
function rowOf(name: string, members: readonly string[], figures: readonly SetFigures[]): Row | null {
  const found = figures.filter((set) => members.includes(set.name))
  if (found.length < members.length) return null
  return meanRow(
    name,
    found.map(({ metrics }) => {
      const percent = (rank: Rank) => metrics.map((of) => 100 * (of[rank] ?? 0))
      return { name, scores: { 'hit@1': percent('hit@1'), 'hit@3': percent('hit@3'), 'mrr@10': percent('mrr@10') } }
    }),
  )
}

function meanRow(name: string, rows: readonly Row[]): Row {
  const mean = (rank: Rank) => {
    return ENGINES.map((_, engine) => rows.reduce((sum, { scores }) => sum + scores[rank][engine]!, 0) / rows.length)
  }
  return { name, scores: { 'hit@1': mean('hit@1'), 'hit@3': mean('hit@3'), 'mrr@10': mean('mrr@10') } }
}

const gainOf = ({ scores }: Row) => scores['hit@1'][OURS]! - scores['hit@1'][THEIRS]!

function hitTable(rows: readonly Row[]): Table {
  return {
    title: 'How often the first result answers the question (hit@1, %)',
    columns: ['questions', ...ENGINES.map(({ name }) => name), 'Firstline − tuned'],
    rows: rows.map((row) => [row.name, ...row.scores['hit@1'].map(percent), signed(gainOf(row))]),
    note: NOTE,
  }
}

function rankTable(rows: readonly Row[]): Table {
  const cells = (rank: Rank, { scores }: Row) => [percent(scores[rank][THEIRS]!), percent(scores[rank][OURS]!)]
  return {
    title: 'Among the first three (hit@3, %), and the mean of 1 ÷ place up to the tenth (mrr@10, %)',
    columns: ['questions', 'hit@3, tuned', 'hit@3, Firstline', 'mrr@10, tuned', 'mrr@10, Firstline'],
    rows: rows.map((row) => [row.name, ...cells('hit@3', row), ...cells('mrr@10', row)]),
  }
}

function typoTables(figures: readonly SetFigures[]): Table[] {
  return figures.flatMap(({ name, typos }) => {
    if (!typos) return []
    const title = `Misspelt words: hit@1 on ${name} with so many in each question (%)`
    const columns = ['engine', 'none', 'one', 'two', 'cost of one', 'cost of two']
    const rows = ENGINES.map(({ name: engine }, at) => {
      const shares = typos[at]!.map((share) => 100 * share)
      const costs = shares.slice(1).map((share) => signed(share - shares[0]!))
      return [engine, ...shares.map(percent), ...costs]
    })
    return [
      { title, columns, rows, note: 'Letters swapped, left out, doubled or a neighbouring key; mean of three seeds.' },
    ]
  })
}

function aurocTable(figures: readonly SetFigures[]): Table[] {
  const judged = figures.filter(({ metrics }) => metrics[OURS]!.auroc !== null)
  if (judged.length === 0) return []
  const cell = ({ metrics }: SetFigures, engine: number) => percent(100 * metrics[engine]!.auroc!)
  return [
    {
      title: 'Knowing that nothing fits: AUROC of the confidence, and of MiniSearch’s best score (%)',
      columns: ['questions', ENGINES[THEIRS]!.name, 'Firstline'],
      rows: judged.map((set) => [set.name, cell(set, THEIRS), cell(set, OURS)]),
      note: '50 is chance, 100 tells every question that an article answers from every one that none does.',
    },
  ]
}

function gainTargets(groups: readonly Row[], macro: Row): Target[] {
  const worst = groups.reduce((least, row) => (gainOf(row) < gainOf(least) ? row : least))
  return [
    target(
      'Firstline over tuned MiniSearch, hit@1, mean of the sets',
      gainOf(macro),
      { atLeast: LEAST_GAIN },
      ' points',
    ),
    target(`The same on the set with the least gain, ${worst.name}`, gainOf(worst), { atLeast: -MOST_LOSS }, ' points'),
  ]
}

function typoTargets(figures: readonly SetFigures[]): Target[] {
  return figures.flatMap(({ name, typos }) => {
    if (!typos || name !== MISSPELT_SET) return []
    return [1, 2].map((words) => {
      const cost = 100 * (typos[OURS]![0]! - typos[OURS]![words]!)
      return target(
        `Cost of ${words === 1 ? 'one misspelt word' : 'two misspelt words'} a question`,
        cost,
        { atMost: TYPO_TARGETS[words]! },
        ' points',
      )
    })
  })
}

function aurocTargets(figures: readonly SetFigures[]): Target[] {
  return figures.flatMap(({ name, metrics }) => {
    const atLeast = AUROC_TARGETS[name]
    if (atLeast === undefined) return []
    return [target(`AUROC of the confidence on ${name}`, 100 * metrics[OURS]!.auroc!, { atLeast })]
  })
}

const percent = (value: number) => value.toFixed(1)
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
