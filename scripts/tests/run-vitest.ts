import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { runLeashed } from '../system/leashed.ts'
import { offlineEnvironment, withoutOwnSettings } from '../system/wrangler.ts'
import { tallyReport, type Tally, type VitestReport } from './tally.ts'

/**
 * Runs projects of vitest.config.ts, showing what they say as they say it.
 *
 * @param folder where the report is written
 * @param env added to the environment
 */
export async function runVitest(projects: string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const report = join(folder, `${projects.join('-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runLeashed(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      ...reporters,
    ],
    {
      cwd: ROOT,
      env: {
        ...withoutOwnSettings(offlineEnvironment()),
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
        ...env,
      },
      onOutput: (text) => process.stdout.write(text),
    },
  )
  return tallyReport(await readReport(report), code)
}

async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as VitestReport
  } catch (error) {
    // Vitest ended before it could write one, and has said why.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
