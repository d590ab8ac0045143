import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { addRelease, isHashed, type Release } from './releases.ts'

/** Beside the site, not in it: it is nobody's business but the next build's. */
const HISTORY_FILE = 'releases.json'

/**
 * Moves a finished build into the site that may be being served at this moment. Hashed files come first and pages and
 * manifests last, each in one step, so that nothing served ever names a file that is not there yet. Then goes what
 * neither this build nor the hashed files of the last releases hold.
 *
 * @param staging the finished build, on the same disk as the site; empty afterwards
 */
export async function publish(staging: string, site: string): Promise<void> {
  const built = await listFiles(staging)
  const hashed = built.filter(isHashed)
  for (const path of [...hashed, ...built.filter((path) => !isHashed(path))]) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await rename(join(staging, path), join(site, path))
  }
  const history = await recordRelease(join(dirname(site), HISTORY_FILE), hashed)
  const kept = new Set([...built, ...history.flat()])
  for (const path of await listFiles(site)) if (!kept.has(path)) await rm(join(site, path))
}

/** Files below a folder, as paths with forward slashes, sorted. A folder that is not there holds none. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

async function recordRelease(file: string, hashed: Release): Promise<Release[]> {
  const history = addRelease(await readHistory(file), hashed)
  await writeFile(file, `${JSON.stringify(history, null, 1)}\n`)
  return history
}

async function readHistory(file: string): Promise<Release[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Release[]
  } catch (error) {
    // The first build has none. One that cannot be read protects nothing and is replaced.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return []
    throw error
  }
}
