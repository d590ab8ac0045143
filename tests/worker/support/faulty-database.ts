import type { Database, Statement } from '../../../worker/src/db/database.ts'
import { readEverything, realDatabase as real } from './database.ts'

/** A batch that was sent: by which function of `worker/src/db`, and of how many statements. */
export type SentBatch = { by: string; statements: number }

/** The real database, noting every batch. */
export function notingBatches(batches: SentBatch[]): Database {
  return {
    prepare: (sql) => real.prepare(sql),
    batch(statements: Statement[]) {
      batches.push({ by: callerInDb(new Error().stack ?? ''), statements: statements.length })
      return real.batch(statements)
    },
  }
}

/** The outermost function of `db/` on the way here: `at insertTicket (…/worker/src/db/ticket-creation.ts:59:28)`. */
function callerInDb(stack: string): string {
  const callers = [...stack.matchAll(/at (?:async )?(\w+) \([^)]*\/worker\/src\/db\/(?!retry)/g)]
  return callers.at(-1)?.[1] ?? 'unknown'
}

/**
 * The real database, whose `batch`th batch fails at its `at`th statement, once.
 *
 * @param onFailure told what was stored before and after
 */
export function failingAt(
  batch: number,
  at: number,
  onFailure: (before: unknown, after: unknown) => void = () => {},
): Database {
  let sent = 0
  return {
    prepare: (sql) => real.prepare(sql),
    async batch<Row>(statements: Statement[]) {
      if (sent++ !== batch) return real.batch<Row>(statements)
      const before = await readEverything()
      try {
        // A constraint that fails: what a full disk or a broken row would do in the middle of a transaction.
        return await real.batch<Row>(
          statements.toSpliced(at, 1, real.prepare(`INSERT INTO requester (id) VALUES (NULL)`)),
        )
      } finally {
        onFailure(before, await readEverything())
      }
    },
  }
}

/** The real database, which loses its first answers: before or after the work was done. */
export function losing(
  answers: number,
  when: 'before' | 'after',
  message: string,
): Database & { readonly batches: number } {
  let batches = 0
  return {
    get batches() {
      return batches
    },
    prepare: (sql) => real.prepare(sql),
    async batch<Row>(statements: Statement[]) {
      const lost = batches++ < answers
      if (lost && when === 'before') throw new Error(`D1_ERROR: ${message}`)
      const results = await real.batch<Row>(statements)
      if (lost) throw new Error(`D1_ERROR: ${message}`)
      return results
    },
  }
}

/** The real database, which loses its first answers to a query for one row. */
export function losingReads(answers: number, message: string): { db: Database; attempts: () => number } {
  let attempts = 0
  const faulty = (statement: Statement): Statement => ({
    bind: (...values) => faulty(statement.bind(...values)),
    first: async () => {
      if (attempts++ < answers) throw new Error(`D1_ERROR: ${message}`)
      return statement.first()
    },
    all: () => statement.all(),
    run: () => statement.run(),
  })
  return {
    db: { prepare: (sql) => faulty(real.prepare(sql)), batch: (all) => real.batch(all) },
    attempts: () => attempts,
  }
}
