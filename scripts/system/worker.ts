import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT, type Folders } from './folders.ts'
import { startLeashed, type Leashed } from './leashed.ts'
import { Problem } from './problem.ts'
import { secretFiles } from './secrets.ts'
import { offlineEnvironment, wranglerCommand } from './wrangler.ts'

const POLL_MS = 100
const ANSWER_MS = 5_000
const LONGEST_START_MS = 120_000

export type WorkerOptions = {
  port: number
  folders: Folders
  /** Whether the clone's own `.dev.vars` counts. */
  ownSecrets: boolean
  onOutput: (text: string) => void
}

/**
 * Starts the Worker with its database and files, and resolves when it answers.
 *
 * @throws {Problem} Wrangler ended, or nothing answered in two minutes
 */
export async function startWorker({ port, folders, ownSecrets, onOutput }: WorkerOptions): Promise<Leashed> {
  const secrets = secretFiles(folders, ownSecrets).flatMap((file) => ['--env-file', file])
  const { file, args } = wranglerCommand(
    'dev',
    ...['--port', String(port)],
    ...['--persist-to', folders.state],
    ...['--assets', folders.site],
    ...secrets,
    // Any free one, so that two systems never fight over the debugger's.
    ...['--inspector-port', '0'],
    ...['--log-level', 'warn'],
    '--show-interactive-dev-session=false',
  )
  const worker = startLeashed(file, args, { cwd: ROOT, env: offlineEnvironment(), onOutput })
  let ending: { code: number } | undefined
  void worker.exited.then((ended) => (ending = ended))
  const deadline = Date.now() + LONGEST_START_MS
  while (!(await answers(port))) {
    if (ending) throw new Problem('Wrangler ended before the Worker answered; what it said is above.')
    if (Date.now() > deadline) {
      await worker.stop()
      throw new Problem(`The Worker did not answer on port ${port} within ${LONGEST_START_MS / 1_000} seconds.`)
    }
    await sleep(POLL_MS)
  }
  return worker
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/v1/health`, { signal: AbortSignal.timeout(ANSWER_MS) })).ok
  } catch {
    // Nothing listens yet, or it is still busy starting. Whoever calls asks again.
    return false
  }
}
