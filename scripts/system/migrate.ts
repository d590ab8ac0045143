import { Problem } from './problem.ts'
import { runLeashed } from './leashed.ts'
import { offlineEnvironment, wranglerCommand } from './wrangler.ts'
import { ROOT } from './folders.ts'

/**
 * Brings the local database up to the newest migration. What is already in it stays.
 *
 * @throws {Problem} a migration failed; with what Wrangler said
 */
export async function applyMigrations(state: string): Promise<void> {
  const { file, args } = wranglerCommand('d1', 'migrations', 'apply', 'firstline', '--local', '--persist-to', state)
  const { code, output } = await runLeashed(file, args, { cwd: ROOT, env: offlineEnvironment() })
  if (code !== 0) throw new Problem(`The database in ${state} could not be brought up to date.\n${output.trim()}`)
}
