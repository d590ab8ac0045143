import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const LEASH = fileURLToPath(new URL('./leash.ts', import.meta.url))

/** A command that ends with this process, together with everything it starts. */
export type Leashed = {
  /** Resolves when the command and all that it started are gone. */
  exited: Promise<{ code: number }>
  /** Ends it; resolves when nothing of it is left. Safe to call twice. */
  stop: () => Promise<void>
  /** The same as a power cut does it: nothing in it gets to finish anything. */
  kill: () => Promise<void>
}

export type LeashOptions = {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Called with every piece of text that the command writes to either stream. */
  onOutput: (text: string) => void
}

const running = new Set<Leashed>()

/** Starts a command on a leash: see leash.ts. */
export function startLeashed(file: string, args: string[], options: LeashOptions): Leashed {
  const leash = spawn(process.execPath, [LEASH, file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C in a terminal reaches everything in the foreground; this must not end before its owner says so.
    detached: process.platform !== 'win32',
    ...(options.env ? { env: options.env } : {}),
    ...(options.cwd ? { cwd: options.cwd } : {}),
  })
  for (const stream of [leash.stdout, leash.stderr]) stream.setEncoding('utf8').on('data', options.onOutput)
  const exited = new Promise<{ code: number }>((resolve) => {
    leash.once('close', (code) => resolve({ code: code ?? 1 }))
  })
  const leashed: Leashed = {
    exited,
    stop: async () => {
      leash.stdin.end()
      await exited
    },
    kill: async () => {
      leash.stdin.write('now')
      await exited
    },
  }
  running.add(leashed)
  void exited.then(() => running.delete(leashed))
  return leashed
}

/** Ends every command of this process that is still on its leash. */
export async function stopAllLeashed(): Promise<void> {
  await Promise.all([...running].map((leashed) => leashed.stop()))
}

/**
 * Runs a command to its end.
 *
 * @returns its exit code and all that it wrote
 */
export async function runLeashed(
  file: string,
  args: string[],
  options: Partial<LeashOptions> = {},
): Promise<{ code: number; output: string }> {
  let output = ''
  const command = startLeashed(file, args, {
    ...options,
    onOutput: (text) => {
      output += text
      options.onOutput?.(text)
    },
  })
  const { code } = await command.exited
  return { code, output }
}
