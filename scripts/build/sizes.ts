import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Problem } from '../system/problem.ts'

/** One row of the size table. Sizes in bytes. */
export type Size = { name: string; raw: number; gzip: number; brotli: number }

/** What a page pays at most, in bytes after brotli. */
export const BUDGETS = {
  /** Every page that embeds Firstline pays this, whether help is asked for or not. */
  loader: 1_536,
  /**
   * What opening help and searching costs in all: loader, panel, knowledge base and the largest language beside English,
   * which is in the panel. The index comes on top: it is the site's.
   */
  widget: 30 * 1_024,
  /** What comes with the first article that is opened, those in steps among them. */
  articles: 5 * 1_024,
  /** What comes when somebody is about to write to people: form, files, outbox, threads, and the largest language. */
  desk: 21 * 1_024,
  /** What the first search costs besides its index: what a word is in a language. */
  words: 3 * 1_024,
} as const

export function measure(name: string, content: string | Uint8Array): Size {
  const bytes = Buffer.from(content)
  // Each file is compressed by itself, as it is when it is sent.
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }
}

export function total(name: string, sizes: Size[]): Size {
  const sum = (key: 'raw' | 'gzip' | 'brotli') => sizes.reduce((bytes, size) => bytes + size[key], 0)
  return { name, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') }
}

/** The sizes as a table for the terminal. */
export function formatSizes(sizes: Size[]): string {
  const width = Math.max(...sizes.map(({ name }) => name.length), 4)
  const row = (...cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(10))).join('')
  const bytes = (count: number) => count.toLocaleString('en')
  return [
    row('file', 'bytes', 'gzip', 'brotli'),
    ...sizes.map((size) => row(size.name, bytes(size.raw), bytes(size.gzip), bytes(size.brotli))),
  ].join('\n')
}

/** @throws {Problem} a budget is exceeded; names which, by how much and what to do */
export function checkBudgets(sizes: Record<keyof typeof BUDGETS, Size>): void {
  const over = (Object.keys(BUDGETS) as (keyof typeof BUDGETS)[])
    .map((name) => ({ size: sizes[name], budget: BUDGETS[name] }))
    .filter(({ size, budget }) => size.brotli > budget)
  if (over.length === 0) return
  const lines = over.map(
    ({ size, budget }) =>
      `${size.name} is ${size.brotli} bytes after brotli; its budget is ${budget} (${size.brotli - budget} too many).`,
  )
  throw new Problem(`${lines.join('\n')}\nMake it smaller, or load a part of it later. Budgets: scripts/build/sizes.ts`)
}
