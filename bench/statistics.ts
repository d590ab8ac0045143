/** The value below which so many percent lie, of values that are not empty. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}
