import { env } from 'cloudflare:workers'
import type { Database } from '../../../worker/src/db/database.ts'
import { realDatabase } from './database.ts'

/** What may be looked through from end to end: lists made of a parameter, and tables that stay short. */
const SHORT = /^SCAN (CONSTANT ROW|\w+ VIRTUAL TABLE|\(?subquery|staff_member\b)/i

/** The test's own database, noting every statement that is prepared. */
export function noting(statements: Set<string>): Database {
  return {
    prepare(sql) {
      statements.add(sql)
      return realDatabase.prepare(sql)
    },
    batch: (batch) => realDatabase.batch(batch),
  }
}

/** How SQLite would run a statement, a line for every step. */
export async function planOf(sql: string): Promise<string[]> {
  const parameters = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number))
  const values = Array.from({ length: Math.max(0, ...parameters) }, () => null)
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** The statements that look through a whole table or index that grows with use, each with the step that does. */
export async function findScans(statements: Iterable<string>): Promise<string[]> {
  const scans: string[] = []
  for (const sql of statements) {
    const steps = (await planOf(sql)).filter((step) => step.startsWith('SCAN') && !SHORT.test(step))
    scans.push(...steps.map((step) => `${step}: ${sql}`))
  }
  return scans
}
