import type { FirstlineConfig } from '@firstline/sdk/config'

/** What the application takes from outside itself, handed in so that a test can hold the clock and the dice. */
export type Outside = {
  config: FirstlineConfig
  now: () => Date
  /** An id that cannot be guessed: 122 random bits at least. */
  newId: () => string
  /** From 0 up to 1; spreads retries. */
  random: () => number
  sleep: (milliseconds: number) => Promise<void>
  /** Takes one line for the operator. */
  log: (entry: LogEntry) => void
}

export type LogEntry = { level: 'error' | 'warn'; message: string; requestId?: string } & Record<string, unknown>

/** The real world. */
export function realOutside(config: FirstlineConfig): Outside {
  return {
    config,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: () => Math.random(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: (entry) => console.error(JSON.stringify(entry)),
  }
}
