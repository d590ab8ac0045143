import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { OutputFiles } from './bundle-content.ts'
import { isHashedPath } from './content-hash.ts'

/** A page that was opened before a release may still ask for the files of the two releases before it. */
const KEPT_RELEASES = 3

/** Paths of each kept release, the newest first. */
type Releases = string[][]

/**
 * Writes a release in an order in which no reader ever finds a name without its file: hashed files first, pages next,
 * manifests last, each put in place at once. Then removes what belonged to older releases only, and nothing else.
 *
 * @param out the folder that is served; which files belong to which release is kept beside it, in `<out>.releases.json`
 * @param files contents by path relative to `out`
 */
export async function writeRelease(out: string, files: OutputFiles): Promise<void> {
  const paths = [...files.keys()].toSorted()
  for (const rank of [0, 1, 2]) {
    for (const path of paths) if (rankOf(path) === rank) await replaceFile(join(out, path), files.get(path)!)
  }
  const stateFile = `${resolve(out)}.releases.json`
  const before = await readReleases(stateFile)
  // Building the same again is no release: it must not push out files that open pages still need.
  const others = before.filter((release) => JSON.stringify(release) !== JSON.stringify(paths))
  const releases = [paths, ...others].slice(0, KEPT_RELEASES)
  await removeOld(out, before, releases)
  await replaceFile(stateFile, new TextEncoder().encode(JSON.stringify(releases)))
}

function rankOf(path: string): number {
  return isHashedPath(path) ? 0 : path.endsWith('/manifest.json') ? 2 : 1
}

/** Hashed files stay for all kept releases; pages and manifests have one current version or none. */
async function removeOld(out: string, before: Releases, releases: Releases): Promise<void> {
  const current = new Set(releases[0])
  const kept = new Set(releases.flat().filter((path) => isHashedPath(path) || current.has(path)))
  for (const path of new Set(before.flat())) if (!kept.has(path)) await rm(join(out, path), { force: true })
}

async function readReleases(file: string): Promise<Releases> {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  try {
    const releases: unknown = JSON.parse(text)
    return Array.isArray(releases) ? releases.filter(isPathList) : []
  } catch {
    // The list is only a convenience: without it, old files stay where they are.
    return []
  }
}

/** Paths below the folder: whatever else the file says must not get anything removed. */
function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && /^(?!\/)(?!.*\.\.)/.test(path))
}

/** Writes beside the file and renames, so that a reader sees the old content or the new and never a part. */
async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  const present = await readFile(file).catch(() => null)
  if (present?.equals(content)) return
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
