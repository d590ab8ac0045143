import { spawn } from 'node:child_process'
import { ROOT } from '../system/folders.ts'
import { Problem } from '../system/problem.ts'
import { wranglerCommand } from '../system/wrangler.ts'

/**
 * Runs a Wrangler command with the terminal as its own: it may ask to sign in.
 *
 * @throws {Problem} it failed; what it said has been shown
 */
export async function runWrangler(...command: string[]): Promise<void> {
  const { file, args } = wranglerCommand(...command)
  const child = spawn(file, args, { cwd: ROOT, stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Problem(`wrangler ${command.join(' ')} failed; it says why above.`)
}
