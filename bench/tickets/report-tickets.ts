import { mkdir, readFile } from 'node:fs/promises'
import { databaseFile } from '../../scripts/system/database-file.ts'
import { FIRST_MEMBER_EMAIL } from '../../scripts/system/first-member.ts'
import { foldersIn } from '../../scripts/system/folders.ts'
import { applyMigrations } from '../../scripts/system/migrate.ts'
import { anyFreePort } from '../../scripts/system/ports.ts'
import { ensureSecrets } from '../../scripts/system/secrets.ts'
import { seedFirstMember } from '../../scripts/system/seed.ts'
import { startWorker } from '../../scripts/system/worker.ts'
import { readTokenSecrets } from '../../worker/src/services/derived-token.ts'
import type { PartReport } from '../report.ts'
import { removeTemporary, temporaryFolder } from '../temporary-folder.ts'
import { mainCalls, type TimedCall } from './calls.ts'
import { fillTables, type Fill } from './fill-tables.ts'

const ALMOST_EMPTY: Fill = { tickets: 100, events: 1_000 }
const FULL: Fill = { tickets: 100_000, events: 1_000_000 }
const WARM_UP_CALLS = 10
const CALLS = 200
const PASSWORD = 'for a benchmark only'

/** Milliseconds. */
type Timing = { p50: number; p99: number }
type Figures = { call: string; almostEmpty: Timing; full: Timing }

/** How long the main calls take on full tables, beside the same calls on almost empty ones. */
export async function reportTickets(): Promise<PartReport> {
  const almostEmpty = await measureOn(ALMOST_EMPTY)
  const full = await measureOn(FULL)
  const figures: Figures[] = almostEmpty.map(({ call, timing }, index) => ({
    call,
    almostEmpty: timing,
    full: full[index]!.timing,
  }))
  return {
    tables: [
      {
        title: 'The API on full tables',
        columns: ['milliseconds', 'almost empty p50', 'p99', 'full p50', 'p99'],
        rows: figures.map(({ call, almostEmpty: few, full: many }) => [
          call,
          ...[few.p50, few.p99, many.p50, many.p99].map((milliseconds) => milliseconds.toFixed(1)),
        ]),
        note:
          `Full: ${describe(FULL)}. Almost empty: ${describe(ALMOST_EMPTY)}. ${CALLS} calls each, one after the other, ` +
          'through Wrangler’s development server, whose own share is the first row.',
      },
    ],
    targets: [],
    packages: ['wrangler'],
    figures,
  }
}

function describe({ tickets, events }: Fill): string {
  return `${tickets.toLocaleString('en')} tickets with three messages each, ${events.toLocaleString('en')} events`
}

async function measureOn(fill: Fill): Promise<{ call: string; timing: Timing }[]> {
  const home = await temporaryFolder()
  const folders = foldersIn(home)
  await mkdir(folders.site)
  await applyMigrations(folders.state)
  await seedFirstMember(folders.state, PASSWORD)
  await ensureSecrets(folders.secrets)
  const secrets = readTokenSecrets((await readFile(folders.secrets, 'utf8')).trim().split('=', 2)[1])
  const tickets = fillTables(await databaseFile(folders.state), fill, new Date())
  const port = await anyFreePort()
  const worker = await startWorker({ port, folders, ownSecrets: false, onOutput: () => {} })
  const api = `http://localhost:${port}/api/v1`
  const timings = []
  for (const call of mainCalls(api, tickets, secrets, await signIn(api))) {
    timings.push({ call: call.name, timing: await time(call) })
  }
  await worker.stop()
  await removeTemporary(home)
  return timings
}

async function time({ make }: TimedCall): Promise<Timing> {
  for (let index = 0; index < WARM_UP_CALLS; index++) await make()
  const durations: number[] = []
  for (let index = 0; index < CALLS; index++) {
    const start = performance.now()
    await make()
    durations.push(performance.now() - start)
  }
  const sorted = durations.toSorted((one, other) => one - other)
  return { p50: sorted[Math.floor(CALLS * 0.5)]!, p99: sorted[Math.floor(CALLS * 0.99)]! }
}

async function signIn(api: string): Promise<string> {
  const response = await fetch(`${api}/staff/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: FIRST_MEMBER_EMAIL, password: PASSWORD }),
  })
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!
}
