import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inject } from 'vitest'
import { databaseFile } from '../../../scripts/system/database-file.ts'
import { applyMigrations } from '../../../scripts/system/migrate.ts'
import { anyFreePort } from '../../../scripts/system/ports.ts'
import { foldersIn } from '../../../scripts/system/folders.ts'
import { ensureSecrets } from '../../../scripts/system/secrets.ts'
import { startWorker } from '../../../scripts/system/worker.ts'

/** A Worker with a database of its own that can be killed and started again. */
export type System = {
  port: number
  /** Cuts its power; resolves when nothing of it runs. */
  kill: () => Promise<void>
  /** Starts it again where it was killed. */
  start: () => Promise<void>
  /** Ends it for good, reads its database and removes it. */
  examine: <Found>(read: (database: DatabaseSync) => Found) => Promise<Found>
}

export async function startSystem(): Promise<System> {
  const home = await mkdtemp(join(tmpdir(), 'firstline-faults-'))
  const folders = { ...foldersIn(home), site: inject('site') }
  await applyMigrations(folders.state)
  await ensureSecrets(folders.secrets)
  const port = await anyFreePort()
  const start = () => startWorker({ port, folders, ownSecrets: false, onOutput: () => {} })
  let worker = await start()
  return {
    port,
    kill: () => worker.kill(),
    start: async () => {
      worker = await start()
    },
    async examine(read) {
      await worker.stop()
      const database = new DatabaseSync(await databaseFile(folders.state))
      try {
        return read(database)
      } finally {
        database.close()
        await rm(home, { recursive: true })
      }
    },
  }
}

/** Whether the database file itself is whole, in SQLite's words: `ok`. */
export function checkIntegrity(database: DatabaseSync): string {
  const row = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
  return row.integrity_check
}

/** How many tickets there are whose first message has this text. */
export function countTickets(database: DatabaseSync): Map<string, number> {
  const rows = database
    .prepare(
      `SELECT first.body, count(*) AS tickets FROM ticket
       JOIN message AS first ON first.sequence = (SELECT min(sequence) FROM message WHERE ticket_number = ticket.number)
       GROUP BY first.body`,
    )
    .all() as { body: string; tickets: number }[]
  return new Map(rows.map(({ body, tickets }) => [body, tickets]))
}
