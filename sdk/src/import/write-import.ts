import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainWriteFailure } from '../compile/explain-write-failure.ts'
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
 * Writes what was imported, all of it or nothing: a disk that fills meanwhile leaves the folder as it was. What stands
 * there with other content is only written over with `force`.
 *
 * @throws TakenError
 */
export function writeImport(dir: string, files: Imported['files'], force: boolean): void {
  const taken = [...files].filter(([path, content]) => holdsOther(join(dir, path), content)).map(([path]) => path)
  if (taken.length > 0 && !force) throw new TakenError(taken)
  const asides: { aside: string; file: string }[] = []
  for (const [path, content] of files) {
    const file = join(dir, path)
    const aside = `${file}.${process.pid}.tmp`
    asides.push({ aside, file })
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(aside, content)
    } catch (error) {
      for (const each of asides) removeIfThere(each.aside)
      throw explainWriteFailure(error, file, 'Nothing was imported.', 'import')
    }
  }
  for (const { aside, file } of asides) renameSync(aside, file)
}

function removeIfThere(file: string): void {
  if (existsSync(file)) rmSync(file)
}

function holdsOther(file: string, content: string | Uint8Array): boolean {
  return existsSync(file) && !readFileSync(file).equals(Buffer.from(content))
}
