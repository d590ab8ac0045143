import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()

/** A folder for what is measured: indexes of hundreds of megabytes, of which nothing may stay behind. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-bench-'))
  folders.add(folder)
  return folder
}

/** Removes one that is no longer needed; without a name all of them, when a run ends or is ended. */
export async function removeTemporary(folder?: string): Promise<void> {
  for (const one of folder === undefined ? folders : [folder]) {
    await rm(one, { recursive: true, force: true })
    folders.delete(one)
  }
}
