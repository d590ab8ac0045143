import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder that was named; else `kb-content` where there is one; else the folder one is in. */
export function contentFolder(named: string | undefined, cwd: string): string {
  if (named !== undefined) return resolve(cwd, named)
  const usual = resolve(cwd, 'kb-content')
  return existsSync(usual) ? usual : cwd
}
