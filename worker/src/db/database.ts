/** What a statement can be bound to. */
export type Value = string | number | null

/**
 * The part of D1 that Firstline uses. Everything in `db/` speaks to this, so that another SQLite can stand behind it.
 *
 * Statements in `db/` may be run again as they are when an answer was lost (see retry.ts): inserts give way to a row that
 * is already there, updates name the version they start from.
 */
export interface Database {
  prepare(sql: string): Statement
  /** Runs all statements in one transaction: either all took place or none. */
  batch<Row = unknown>(statements: Statement[]): Promise<Result<Row>[]>
}

export interface Statement {
  bind(...values: Value[]): Statement
  first<Row>(): Promise<Row | null>
  all<Row>(): Promise<Result<Row>>
  run(): Promise<Result<unknown>>
}

export type Result<Row> = {
  results: Row[]
  /** `changes`: rows that this statement wrote. */
  meta: { changes: number }
}
