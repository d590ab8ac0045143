import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { runLeashed } from '../system/leashed.ts'

/** One command that looks at the sources without running them. */
export type Check = { name: string; module: string; args: string[] }

export const CHECKS: Check[] = [
  { name: 'types', module: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', module: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', module: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  // Whether every question of the example's articles finds its article, among much else.
  { name: 'articles', module: '@firstline/sdk/bin/firstline.js', args: ['check', 'kb-content'] },
]

/**
 * Runs one check.
 *
 * @returns whether the sources passed; what is wrong with them has been shown
 */
export async function runCheck({ name, module, args }: Check): Promise<boolean> {
  const path = join(ROOT, 'node_modules', module)
  const { code, output } = await runLeashed(process.execPath, [path, ...args], { cwd: ROOT })
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}
