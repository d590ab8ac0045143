import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Imported } from './import-source.ts'

/** Files that stand where others would be written. */
export class TakenError extends Error {
  override name = 'TakenError'
  readonly paths: readonly string[]

  constructor(paths: readonly string[]) {
    const more = paths.length > 3 ? ` and ${paths.length - 3} more` : ''
    super(
      `${paths.slice(0, 3).join(', ')}${more} would be written over; nothing was written. --force writes over them.`,
    )
    this.paths = paths
  }
}

/**
 * Writes what was imported. What stands there with other content is only written over with `force`: all of it is looked
 * at before the first file is written.
 *
 * @throws TakenError
 */
export function writeImport(dir: string, files: Imported['files'], force: boolean): void {
  const taken = [...files].filter(([path, content]) => holdsOther(join(dir, path), content)).map(([path]) => path)
  if (taken.length > 0 && !force) throw new TakenError(taken)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

function holdsOther(file: string, content: string | Uint8Array): boolean {
  return existsSync(file) && !readFileSync(file).equals(Buffer.from(content))
}
