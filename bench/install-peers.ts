import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runLeashed } from '../scripts/system/leashed.ts'

/**
 * Installs what a folder's package.json names, once: for peers that are too much for everybody's `npm install`.
 *
 * @param what they are, in a sentence: `Pagefind`
 * @returns whether they are there; where they cannot be had, it has been said
 */
export async function installPeers(folder: string, what: string): Promise<boolean> {
  if (existsSync(join(folder, 'node_modules'))) return true
  console.log(`Installing ${what}.`)
  const args = ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const { code, output } = await runLeashed('npm', args, { cwd: folder })
  if (code !== 0) console.log(`Left out, for it could not be installed:\n${output}`)
  return code === 0
}
