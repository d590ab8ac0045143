import { spawn, type ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../../scripts/system/folders.ts'

/** A command as a person runs it, with what it has said so far. */
export type Started = {
  process: ChildProcess
  output: () => string
  /** Resolves with the exit code. */
  exited: Promise<number | null>
}

/** Runs what `npm start` or `npm run serve` runs, with settings of its own. */
export function runCommand(command: 'start' | 'serve', settings: Record<string, string>): Started {
  let output = ''
  const child = spawn(process.execPath, [join(ROOT, `scripts/${command}.ts`)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
  })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, output: () => output, exited }
}

/** Resolves when it has said the given words; fails with all it said when it ends without. */
export async function untilSaid(started: Started, words: string): Promise<void> {
  let hasExited = false
  void started.exited.then(() => (hasExited = true))
  while (!started.output().includes(words)) {
    if (hasExited) throw new Error(`It ended without saying "${words}":\n${started.output()}`)
    await new Promise((wake) => setTimeout(wake, 50))
  }
}

/**
 * Processes that a run with this `FIRSTLINE_STATE` has started and that still run. Known by their environment, which
 * every process inherits; readable on Linux only, elsewhere none are found.
 */
export async function processesOf(state: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => [])
  const found: number[] = []
  for (const entry of entries.filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(`FIRSTLINE_STATE=${state}`)) found.push(Number(entry))
  }
  return found
}
