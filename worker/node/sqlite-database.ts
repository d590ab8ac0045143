import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, Result, Statement, Value } from '../src/db/database.ts'

/** A database in a file of this machine, in D1's shape. */
export type SqliteDatabase = Database & {
  /** Runs statements that nothing is bound to, divided by semicolons. */
  exec: (sql: string) => Promise<void>
  close: () => void
}

/** An answer waits so long for another process that writes, such as a backup. */
const BUSY_MS = 5_000

/**
 * Opens it, and makes it where there is none. What was answered is on the disk: a power cut loses nothing.
 *
 * @param file its path; `:memory:` for one that is gone once it is closed
 * @throws {Error} it cannot be opened, or is no database
 */
export function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  const prepared = new Map<string, StatementSync>()
  const changes = database.prepare('SELECT changes() AS changes')

  /** The statements of the code are few; each is compiled once. */
  function compile(sql: string): StatementSync {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  function run<Row>(sql: string, values: readonly Value[]): Result<Row> {
    const statement = compile(sql)
    if (statement.columns().length === 0) {
      return { results: [], meta: { changes: Number(statement.run(...values).changes) } }
    }
    // Rows come without a prototype, which D1's have.
    const results = statement.all(...values).map((row) => ({ ...row }) as Row)
    return { results, meta: { changes: Number(changes.get()!['changes']) } }
  }

  class SqliteStatement implements Statement {
    readonly sql: string
    readonly values: readonly Value[]

    constructor(sql: string, values: readonly Value[] = []) {
      this.sql = sql
      this.values = values
    }

    bind(...values: Value[]): Statement {
      return new SqliteStatement(this.sql, values)
    }

    async first<Row>(): Promise<Row | null> {
      return run<Row>(this.sql, this.values).results[0] ?? null
    }

    async all<Row>(): Promise<Result<Row>> {
      return run<Row>(this.sql, this.values)
    }

    async run(): Promise<Result<unknown>> {
      return run(this.sql, this.values)
    }
  }

  return {
    prepare: (sql) => new SqliteStatement(sql),
    exec: async (sql) => database.exec(sql),
    close: () => database.close(),
    // Nothing else of this process comes between the statements, since none of them waits.
    async batch<Row>(statements: Statement[]) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const results = (statements as SqliteStatement[]).map(({ sql, values }) => run<Row>(sql, values))
        database.exec('COMMIT')
        return results
      } catch (error) {
        // A full disk ends the transaction by itself.
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}
