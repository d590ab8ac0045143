/** What search answered to one question. */
export type Asked = {
  /** Ids of the articles that answer it; empty: nothing does, and the search should know. */
  relevant: readonly string[]
  /** Ids of the articles found, best first. */
  found: readonly string[]
  /** How sure the search is that the first one answers, 0 to 1; 0 when nothing was found. */
  confidence: number
  /** Whether it shows the first one as the likely answer. Default: false. */
  likely?: boolean
}

/** Fractions of 1. Null where the questions do not allow to tell. */
export type Metrics = {
  'hit@1': number | null
  'hit@3': number | null
  'hit@5': number | null
  'mrr@10': number | null
  map: number | null
  /** Of the confidence: how often a question that has an answer is given more of it than one that has none. */
  auroc: number | null
  /** Of all questions: how many are shown a likely answer. */
  likely: number | null
  /** Of those: how many are shown the right one. */
  'likely right': number | null
}

/** The hits, `mrr@10` and `map` are means over the questions that have an answer. */
export function measure(asked: readonly Asked[]): Metrics {
  const answerable = asked.filter(({ relevant }) => relevant.length > 0)
  const unanswerable = asked.filter(({ relevant }) => relevant.length === 0)
  const likely = asked.filter((one) => one.likely)
  const meanOf = (score: (one: Asked) => number) => mean(answerable.map(score))
  return {
    'hit@1': meanOf((one) => Number(firstRank(one) <= 1)),
    'hit@3': meanOf((one) => Number(firstRank(one) <= 3)),
    'hit@5': meanOf((one) => Number(firstRank(one) <= 5)),
    'mrr@10': meanOf((one) => (firstRank(one) <= 10 ? 1 / firstRank(one) : 0)),
    map: meanOf(averagePrecision),
    auroc: areaUnderCurve(confidences(answerable), confidences(unanswerable)),
    likely: mean(asked.map((one) => Number(one.likely ?? false))),
    'likely right': mean(likely.map((one) => Number(firstRank(one) <= 1))),
  }
}

/** Place of the first relevant article, from 1; infinite when none was found. */
function firstRank({ relevant, found }: Asked): number {
  const at = found.findIndex((id) => relevant.includes(id))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

/** The mean, over the relevant articles, of how many of those up to its place are relevant. */
function averagePrecision({ relevant, found }: Asked): number {
  let seen = 0
  let sum = 0
  for (const [at, id] of found.entries()) {
    if (relevant.includes(id)) sum += ++seen / (at + 1)
  }
  return sum / relevant.length
}

/** Equal confidences count half. */
function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number | null {
  if (higher.length === 0 || lower.length === 0) return null
  const sorted = lower.toSorted((a, b) => a - b)
  const wins = higher.map((value) => (countBelow(sorted, value) + countUpTo(sorted, value)) / 2)
  return wins.reduce((sum, count) => sum + count, 0) / (higher.length * lower.length)
}

function countBelow(sorted: readonly number[], value: number): number {
  return countWhile(sorted, (other) => other < value)
}

function countUpTo(sorted: readonly number[], value: number): number {
  return countWhile(sorted, (other) => other <= value)
}

/** How many numbers at the beginning have a property that later ones lack. */
function countWhile(sorted: readonly number[], has: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (has(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

function confidences(asked: readonly Asked[]): number[] {
  return asked.map(({ confidence }) => confidence)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
