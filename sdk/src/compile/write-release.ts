import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { OutputFiles } from './bundle-content.ts'
import { isHashedPath } from './content-hash.ts'
import { explainWriteFailure } from './explain-write-failure.ts'

/** A page that was opened before a release may still ask for the files of the two releases before it. */
const KEPT_RELEASES = 3

/** Of the file that stands beside the folder of a release. */
export const RELEASES_ENDING = '.releases.json'

/** Paths of each kept release, the newest first. */
type Releases = string[][]

/** Below the output folder, and so on the same disk: files are moved from here into place. */
const STAGING = '.next-release'

const UNTOUCHED = 'What was published before is untouched.'
const IN_PART = 'The release is in place only in part.'

/** A file, where its new content waits, and that content. */
type Replacement = [file: string, aside: string, content: Uint8Array]

/**
 * Writes a release so that no reader ever finds a part of it. Every file that changes is written aside first, where a
 * full disk harms nobody. Then they are moved into place, which needs no more room, in an order in which no name comes
 * before its file: hashed files first, pages next, manifests last. Then it removes what belonged to older releases only,
 * and nothing else. Waits for each file: of tens of thousands, promises would take three quarters of the time.
 *
 * @param out the folder that is served; which files belong to which release is kept beside it, in `<out>.releases.json`
 * @param files contents by path relative to `out`
 * @throws {Error} which file cannot be written, why, what is published now, and what to do
 */
export function writeRelease(out: string, files: OutputFiles): void {
  const paths = [...files.keys()].toSorted()
  const stateFile = resolve(out) + RELEASES_ENDING
  const before = readReleases(stateFile)
  // Building the same again is no release: it must not push out files that open pages still need.
  const others = before.filter((release) => JSON.stringify(release) !== JSON.stringify(paths))
  const releases = [paths, ...others].slice(0, KEPT_RELEASES)
  const staging = join(out, STAGING)
  const inOrder = [0, 1, 2].flatMap((rank) => paths.filter((path) => rankOf(path) === rank))
  const contents = inOrder.map((path, at): Replacement => [
    join(out, path),
    join(staging, String(at)),
    files.get(path)!,
  ])
  // Waits beside the folder, which may be a disk of its own.
  const state: Replacement = [stateFile, `${stateFile}.next`, new TextEncoder().encode(JSON.stringify(releases))]
  try {
    explained(out, UNTOUCHED, () => rmSync(staging, { recursive: true, force: true }))
    const changed = [...contents, state].filter(stage)
    moveIntoPlace(changed.filter((replacement) => replacement !== state))
    removeOld(out, before, releases)
    moveIntoPlace(changed.filter((replacement) => replacement === state))
  } finally {
    tidyUp(staging, `${stateFile}.next`)
  }
}

function rankOf(path: string): number {
  return isHashedPath(path) ? 0 : path.endsWith('/manifest.json') ? 2 : 1
}

/** Hashed files stay for all kept releases; pages and manifests have one current version or none. */
function removeOld(out: string, before: Releases, releases: Releases): void {
  const current = new Set(releases[0])
  const kept = new Set(releases.flat().filter((path) => isHashedPath(path) || current.has(path)))
  for (const path of new Set(before.flat())) if (!kept.has(path)) rmSync(join(out, path), { force: true })
}

function readReleases(file: string): Releases {
  try {
    const releases: unknown = JSON.parse(readFileSync(file, 'utf8'))
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

/**
 * Writes the new content of a file aside.
 *
 * @returns false where it is in place already
 */
function stage([file, aside, content]: Replacement): boolean {
  return explained(file, UNTOUCHED, () => {
    if (readPresent(file)?.equals(content)) return false
    for (const path of [file, aside]) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(aside, content)
    return true
  })
}

function moveIntoPlace(replacements: readonly Replacement[]): void {
  for (const [file, aside] of replacements) explained(file, IN_PART, () => renameSync(aside, file))
}

function tidyUp(...leftovers: string[]): void {
  for (const path of leftovers) {
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      // It is in nobody's way, and the next release tries again.
    }
  }
}

/** What a file holds; null where there is none yet. */
function readPresent(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Has a write that fails tell which file could not be written, and what readers have now. */
function explained<Result>(file: string, outcome: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    throw explainWriteFailure(error, file, outcome)
  }
}
