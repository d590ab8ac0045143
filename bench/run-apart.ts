import { runLeashed } from '../scripts/system/leashed.ts'

/** Some peers need more than Node gives by itself. */
const HEAP_MB = 12_000

/**
 * Runs a script in a process of its own, so that its memory and its processor time can be told from everybody else's.
 *
 * @returns what it prints in its last line, as JSON
 * @throws {Error} it failed; with all that it wrote
 */
export async function runApart<Result>(script: string, ...args: string[]): Promise<Result> {
  const { code, output } = await runLeashed(process.execPath, [`--max-old-space-size=${HEAP_MB}`, script, ...args])
  if (code !== 0) throw new Error(`${[script, ...args].join(' ')} failed:\n${output}`)
  return JSON.parse(output.trimEnd().split('\n').at(-1)!) as Result
}

/** The most memory that this process has had, in MB. */
export function peakMB(): number {
  return process.resourceUsage().maxRSS / 1_024
}
