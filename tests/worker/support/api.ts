import { configSchema, type FirstlineConfigInput } from '@firstline/sdk/config'
import { env } from 'cloudflare:workers'
import { createApp } from '../../../worker/src/app.ts'
import type { Env } from '../../../worker/src/env.ts'
import type { LogEntry, Outside } from '../../../worker/src/outside.ts'
import { createScope } from '../../../worker/src/services/scope.ts'
import { runTasks } from '../../../worker/src/tasks/run-tasks.ts'
import { requireDescribed } from './described.ts'
import { noting } from './query-plans.ts'

export const ORIGIN = 'https://help.example.com'

/** So that only the tests of the limits meet one. */
const AMPLE_LIMITS = {
  ticketsPerHourPerAddress: 1_000,
  ticketsPerDayPerAddress: 1_000,
  ticketsPerHourPerEmail: 1_000,
  ticketsPerDayPerSite: 10_000,
}

type Options = {
  /** Default: one site and no limit within reach. */
  config?: FirstlineConfigInput
  /** Replaces bindings and secrets. */
  env?: Partial<Env>
  /** Where requests go. Default: `ORIGIN`. */
  origin?: string
}

/** A body that is streamed says so: Node asks for it, workerd does not mind. */
type SentRequest = RequestInit & { duplex?: 'half' }

export type Call = { body?: unknown; headers?: Record<string, string> }
/** `json` is any: answers are checked by expectations, not by types. */
export type Answer = { status: number; headers: Headers; text: string; json: any }
export type TestApi = ReturnType<typeof createTestApi>

/** Every statement that the apps of this file have prepared. */
export const prepared = new Set<string>()

/** The real app on the test's database, with a clock that stands still until a test moves it. */
export function createTestApi(options: Options = {}) {
  let now = Date.parse('2026-11-02T09:00:00.000Z')
  const log: LogEntry[] = []
  const outside: Outside = {
    config: configSchema.parse({ limits: AMPLE_LIMITS, ...options.config }),
    now: () => new Date(now),
    newId: () => crypto.randomUUID(),
    random: () => 0,
    sleep: async () => {},
    log: (entry) => log.push(entry),
  }
  const app = createApp(outside)
  const bindings: Env = { ...(env as unknown as Env), DB: noting(prepared), ...options.env }
  const origin = options.origin ?? ORIGIN

  /**
   * Sends a request as it is, past everything that `call` does for convenience.
   *
   * @throws {Error} what the API answered is not what openapi.json says
   */
  async function send(path: string, init: SentRequest = {}): Promise<Answer> {
    const response = await app.request(new Request(new URL(path, origin), init), undefined, bindings)
    const text = await response.text()
    const isJson = response.headers.get('Content-Type')?.includes('json')
    const json: unknown = isJson ? JSON.parse(text) : undefined
    const [, ownPath] = /^\/api\/v1(\/.*)$/.exec(path) ?? []
    if (ownPath && init.method !== 'OPTIONS') requireDescribed(init.method ?? 'GET', ownPath, response.status, json)
    return { status: response.status, headers: response.headers, text, json }
  }

  function call(method: string, path: string, { body, headers = {} }: Call = {}): Promise<Answer> {
    return send(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  return {
    send,
    get: (path: string, options?: Call) => call('GET', path, options),
    post: (path: string, body: unknown, headers?: Record<string, string>) =>
      call('POST', path, { body, ...(headers ? { headers } : {}) }),
    patch: (path: string, body: unknown, headers?: Record<string, string>) =>
      call('PATCH', path, { body, ...(headers ? { headers } : {}) }),
    delete: (path: string, options?: Call) => call('DELETE', path, options),
    log,
    /** Every call that the app answers, as it names them: `GET /api/v1/tickets/:number`. */
    routes: [
      ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
    ],
    /** Does what the clock starts. */
    runTasks: () => runTasks(createScope(outside, bindings)),
    /** Lets time pass. */
    advance(milliseconds: number): void {
      now += milliseconds
    },
  }
}
