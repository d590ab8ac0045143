/**
 * Runs one command so that nothing of it outlives whoever started it: `node leash.ts <file> <args…>`.
 *
 * Wrangler starts further processes, and a signal to the first leaves the others running. So the command leads a process
 * group of its own, and this process keeps a pipe to its owner. When the pipe closes, because the owner wants an end or
 * because it died in whatever way, the whole group ends: SIGTERM first, SIGKILL for what is left. Anything written to the
 * pipe is SIGKILL at once.
 */
import { spawn, spawnSync } from 'node:child_process'

const GRACE_MS = 4_000
const POLL_MS = 25

const [file, ...args] = process.argv.slice(2)
if (!file) throw new Error('usage: node leash.ts <file> <args…>')

const command = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' })
let ending = false
command.once('error', (error) => {
  console.error(`${file} could not be started: ${error.message}`)
  process.exit(127)
})
command.once('exit', (code) => void end(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.stdin.once('data', () => signalGroup('SIGKILL'))
process.stdin.once('close', () => void end(0))

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(command.pid), '/t', '/f'])
    process.exit(code)
  }
  const deadline = Date.now() + GRACE_MS
  signalGroup('SIGTERM')
  while (Date.now() < deadline && signalGroup(0)) await new Promise((wake) => setTimeout(wake, POLL_MS))
  signalGroup('SIGKILL')
  process.exit(code)
}

/**
 * Sends a signal to every process of the command's group; 0 only looks.
 *
 * @returns false when nobody is left in it
 */
function signalGroup(signal: NodeJS.Signals | 0): boolean {
  if (command.pid === undefined) return false
  try {
    return process.kill(-command.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
