/**
 * `npm run deploy`: brings the database at Cloudflare up to date, then sends the Worker and all that it serves there.
 * With `-- --dry-run` everything is built and checked, and nothing is sent.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build/site.ts'
import { requireOwnDatabase } from './deploy/require-own-database.ts'
import { runWrangler } from './deploy/run-wrangler.ts'
import { foldersIn, ROOT } from './system/folders.ts'
import { reportAndFail } from './system/problem.ts'

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  const isDry = values['dry-run']
  if (!isDry) requireOwnDatabase(await readFile(join(ROOT, 'wrangler.toml'), 'utf8'))
  // Where wrangler.toml says, whatever folder `npm start` was told to work in.
  const { articles, warnings } = await buildSite(foldersIn(undefined).site)
  for (const warning of warnings) console.warn(warning)
  console.log(`${articles} articles compiled.`)
  // The new Worker may need what a migration adds; the old one goes on working with it, since migrations only add.
  if (!isDry) await runWrangler('d1', 'migrations', 'apply', 'DB', '--remote')
  await runWrangler('deploy', ...(isDry ? ['--dry-run'] : []))
} catch (error) {
  reportAndFail(error)
}
