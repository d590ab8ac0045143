import type { Env } from '../src/env.ts'

const PERIOD_MS = 60_000

/** The first gate: so many calls a minute by each key, counted in this process alone. */
export function createGate(limit: number, now: () => number = Date.now): NonNullable<Env['GATE']> {
  let counts = new Map<string, number>()
  let since = now()
  return {
    async limit({ key }) {
      if (now() - since >= PERIOD_MS) {
        counts = new Map()
        since = now()
      }
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return { success: count <= limit }
    },
  }
}
