import type { Database, Result, Statement, Value } from './database.ts'

/**
 * What D1 says when a query may succeed if it is sent again.
 * https://developers.cloudflare.com/d1/best-practices/retry-queries/
 */
const TRANSIENT_MESSAGES = [
  'Network connection lost',
  'caused object to be reset',
  'reset because its code was updated',
]
/** What it says when it has too much to do: worth trying later, made worse by trying at once. */
const OVERLOADED_MESSAGE = 'D1 DB is overloaded'
const RETRIES = 5
const FIRST_DELAY_MS = 20

function isTransient(error: unknown): boolean {
  return TRANSIENT_MESSAGES.some((message) => String(error).includes(message))
}

/** Whether the database was out of reach for a moment, as opposed to refusing the query. */
export function isOutOfReach(error: unknown): boolean {
  return isTransient(error) || String(error).includes(OVERLOADED_MESSAGE)
}

type Timing = { random: () => number; sleep: (milliseconds: number) => Promise<void> }

async function retry<Answer>(timing: Timing, query: () => Promise<Answer>): Promise<Answer> {
  for (let failures = 0; ; failures++) {
    try {
      return await query()
    } catch (error) {
      if (!isTransient(error) || failures >= RETRIES) throw error
      // Full jitter: requests that failed together do not come back together.
      await timing.sleep(timing.random() * FIRST_DELAY_MS * 2 ** failures)
    }
  }
}

/** A statement that sends itself again; `inner` is what the database itself prepared. */
class RetryingStatement implements Statement {
  readonly inner: Statement
  readonly #timing: Timing

  constructor(inner: Statement, timing: Timing) {
    this.inner = inner
    this.#timing = timing
  }

  bind(...values: Value[]): Statement {
    return new RetryingStatement(this.inner.bind(...values), this.#timing)
  }

  first<Row>(): Promise<Row | null> {
    return retry(this.#timing, () => this.inner.first<Row>())
  }

  all<Row>(): Promise<Result<Row>> {
    return retry(this.#timing, () => this.inner.all<Row>())
  }

  run(): Promise<Result<unknown>> {
    return retry(this.#timing, () => this.inner.run())
  }
}

/**
 * The same database, sending a query again after a transient error, at most five times. It may, because every statement
 * in `db/` can be repeated: an answer that was lost after the commit does no harm.
 *
 * @throws what the database threw last
 */
export function retrying(database: Database, timing: Timing): Database {
  return {
    prepare: (sql) => new RetryingStatement(database.prepare(sql), timing),
    batch: <Row>(statements: Statement[]) =>
      retry(timing, () =>
        database.batch<Row>(statements.map((each) => (each instanceof RetryingStatement ? each.inner : each))),
      ),
  }
}
