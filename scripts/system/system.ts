import { seedFirstMember } from './seed.ts'
import type { Folders } from './folders.ts'
import { applyMigrations } from './migrate.ts'
import { serveOtherOrigin } from './other-origin.ts'
import { folderMailer, smtpMailer } from '../mail/send-with-nodemailer.ts'
import { serveMailRelay } from '../mail/serve-relay.ts'
import { startClock } from './clock.ts'
import { ensureIdentityKey, ensureSecrets, writeMailRelay } from './secrets.ts'
import { startWorker } from './worker.ts'

export type SystemOptions = {
  port: number
  otherOriginPort: number
  /** `folders.site` has been built. */
  folders: Folders
  /** Password of the first member of staff; not used when there is one already. */
  password: string
  /** Whether the clone's own `.dev.vars` counts. Default: false. */
  ownSecrets?: boolean
  /** A mail server to send by: `smtp://…`. Default: letters are written into `folders.mail`. */
  smtp?: string | undefined
  /** Told what is being done, a line at a time. */
  onStep: (line: string) => void
  /** Receives what Wrangler and the Worker write. */
  onOutput: (text: string) => void
}

/** Firstline, running: the Worker with its database and files, and a page of another origin that embeds it. */
export type RunningSystem = {
  /** Origin of everything that Firstline serves, without a slash at the end. */
  origin: string
  otherOriginUrl: string
  /** A page on which every property of the widget's look can be tried. */
  themingUrl: string
  /** Where letters go: a folder, or null when they are sent. */
  mailFolder: string | null
  /** Whether the first member of staff was made just now, with the password that was handed in. */
  seeded: boolean
  /** Resolves when the Worker has ended, asked for or not. */
  exited: Promise<{ code: number }>
  /** Ends every process and server of it. */
  stop: () => Promise<void>
}

/**
 * Starts everything on what is already built. `npm start` and the browser tests both come through here.
 *
 * @throws {Problem} a part could not be started; the parts before it are stopped again
 */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const { port, folders, onStep } = options
  onStep('Bringing the local database up to date')
  await applyMigrations(folders.state)
  const seeded = await seedFirstMember(folders.state, options.password)
  await ensureSecrets(folders.secrets)

  onStep('Starting the Worker')
  const origin = `http://localhost:${port}`
  const other = await serveOtherOrigin(options.otherOriginPort, origin, await ensureIdentityKey(folders.identity))
  const relay = await serveMailRelay(options.smtp ? smtpMailer(options.smtp) : folderMailer(folders.mail))
  try {
    await writeMailRelay(folders.mailRelay, relay.url)
    const ownSecrets = options.ownSecrets ?? false
    const worker = await startWorker({ port, folders, ownSecrets, onOutput: options.onOutput })
    const stopClock = startClock(origin, options.onOutput)
    return {
      origin,
      otherOriginUrl: other.url,
      themingUrl: other.themingUrl,
      mailFolder: options.smtp ? null : folders.mail,
      seeded,
      exited: worker.exited,
      stop: async () => {
        stopClock()
        await Promise.all([worker.stop(), other.stop(), relay.stop()])
      },
    }
  } catch (error) {
    await Promise.all([other.stop(), relay.stop()])
    throw error
  }
}
