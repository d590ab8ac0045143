import { join } from 'node:path'
import { ROOT } from '../../system/folders.ts'
import { runLeashed } from '../../system/leashed.ts'
import { Problem } from '../../system/problem.ts'

/**
 * Runs the compiler over a workspace as its `tsconfig.package.json` says.
 *
 * @param outDir where the files go
 * @throws {Problem} with what the compiler said
 */
export async function compile(workspace: string, outDir: string): Promise<void> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const config = join(ROOT, workspace, 'tsconfig.package.json')
  const { code, output } = await runLeashed(process.execPath, [tsc, '-p', config, '--outDir', outDir], { cwd: ROOT })
  if (code !== 0) throw new Problem(`${workspace} does not compile:\n${output.trimEnd()}`)
}
