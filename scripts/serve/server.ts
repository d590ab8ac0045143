import { serve, type ServerType } from '@hono/node-server'
import { configSchema } from '@firstline/sdk/config'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import firstlineConfig from '../../firstline.config.ts'
import { startClock } from '../../worker/node/clock.ts'
import { fileFolder } from '../../worker/node/file-folder.ts'
import { createGate } from '../../worker/node/gate.ts'
import { migrate } from '../../worker/node/migrate.ts'
import { createNodeApp } from '../../worker/node/node-app.ts'
import { siteFiles } from '../../worker/node/site-files.ts'
import { openSqlite } from '../../worker/node/sqlite-database.ts'
import type { Env } from '../../worker/src/env.ts'
import { realOutside } from '../../worker/src/outside.ts'
import { folderMailer, smtpMailer } from '../mail/send-with-nodemailer.ts'
import { ROOT } from '../system/folders.ts'
import { addFirstMember } from '../system/first-member-row.ts'
import { ensureSecrets } from '../system/secrets.ts'
import type { Settings } from './settings.ts'

/** As many calls a minute by one address as the gate in wrangler.toml lets through. */
const CALLS_A_MINUTE = 900

export type Server = {
  /** Whether the first member of staff was made just now. */
  seeded: boolean
  /** Where letters go; null when they are sent. */
  mailFolder: string | null
  /** Answers what is under way, then ends. */
  stop: () => Promise<void>
}

/**
 * Opens the database, brings it up to date and serves everything.
 *
 * @param password of the first member of staff; not used when there is one already
 * @throws {Error} a part cannot be opened
 */
export async function startServer(settings: Settings, password: string): Promise<Server> {
  const { data, site } = settings.folders
  await mkdir(data, { recursive: true, mode: 0o700 })
  const secrets = join(data, 'secrets.env')
  await ensureSecrets(secrets)
  const database = openSqlite(join(data, 'firstline.sqlite'))
  await migrate(database, join(ROOT, 'worker/migrations'))
  const seeded = await addFirstMember(database, password)

  const mailFolder = settings.smtp === null ? join(data, 'mail') : null
  const env: Env = {
    ...parseEnv(await readFile(secrets, 'utf8')),
    ...chosenSecrets(process.env),
    DB: database,
    ASSETS: await siteFiles(site),
    // Its keys begin with `attachments/`.
    ATTACHMENTS: fileFolder(data),
    GATE: createGate(CALLS_A_MINUTE),
    MAILER: settings.smtp === null ? folderMailer(mailFolder!) : smtpMailer(settings.smtp),
  }
  const outside = realOutside(configSchema.parse(firstlineConfig))
  const app = createNodeApp({ outside, env, url: settings.url, proxies: settings.proxies })
  const server = await listen(app.fetch, settings)
  const stopClock = startClock(outside, env)
  return {
    seeded,
    mailFolder,
    stop: async () => {
      await Promise.all([stopClock(), close(server)])
      database.close()
    },
  }
}

function chosenSecrets(env: NodeJS.ProcessEnv): Partial<Env> {
  const names = ['TICKET_TOKEN_SECRETS', 'IDENTITY_SECRETS'] as const
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server))
    server.once('error', reject)
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // A browser keeps its connection for later; nobody waits for that.
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
