import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { compareText, type Report } from './problem.ts'
import { placeFile, type Placement } from './place-file.ts'
import type { PlacedFile, SourceFile } from './article-draft.ts'

/** Larger files are refused: an article is never that long, and a page should never wait for such an image. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024

/** What stands in the folder of a knowledge base. */
export type Folder = {
  articles: PlacedFile[]
  sections: PlacedFile[]
  /** By path within the knowledge base. */
  images: Map<string, SourceFile>
}

/**
 * Reads the folder of a knowledge base into memory.
 *
 * Folders and files that start with a dot or an underscore are left alone (except `_section.md`), and so is README.md.
 *
 * @param locales languages of the configuration: a folder of any other is an error
 */
export async function readFolder(dir: string, locales: readonly string[], report: Report): Promise<Folder> {
  const folder: Folder = { articles: [], sections: [], images: new Map() }
  const root = await realpath(dir).catch(() => null)
  if (root === null || !(await stat(root)).isDirectory()) {
    report({
      severity: 'error',
      code: 'no-folder',
      file: dir,
      line: 1,
      message: 'There is no such folder.',
      fix: 'Name the folder that holds the articles: <folder>/<locale>/<section>/<slug>.md.',
    })
    return folder
  }
  for await (const path of walk(root, '')) {
    const file = displayPath(dir, path)
    const place = placeFile(path, locales)
    if (place.kind === 'ignored') continue
    if (place.kind === 'misplaced') {
      report({ severity: place.severity, code: place.code, file, line: 1, message: place.message, fix: place.fix })
      continue
    }
    const bytes = await readWithin(root, path, file, report)
    if (bytes) addFile(folder, place, { path, file, bytes })
  }
  return folder
}

/** A path within the knowledge base as problems name it. */
export function displayPath(dir: string, path: string): string {
  return join(dir, path).split(sep).join('/')
}

function addFile(folder: Folder, place: Exclude<Placement, { kind: 'ignored' | 'misplaced' }>, source: SourceFile) {
  if (place.kind === 'image') folder.images.set(source.path, source)
  else folder[place.kind === 'article' ? 'articles' : 'sections'].push({ ...source, ...place.where })
}

/** Every file below `path`, sorted by name so that each run sees the same order. */
async function* walk(root: string, path: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, path), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    if (isLeftAlone(entry)) continue
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* walk(root, below)
    else yield below
  }
}

function isLeftAlone(entry: Dirent): boolean {
  if (entry.name === '_section.md') return false
  return entry.name.startsWith('.') || entry.name.startsWith('_') || entry.name === 'node_modules'
}

/** Reads one file, unless it is too large or a link that leads out of the knowledge base. */
async function readWithin(root: string, path: string, file: string, report: Report): Promise<Uint8Array | null> {
  const refuse = (code: string, message: string, fix: string) => {
    report({ severity: 'error', code, file, line: 1, message, fix })
    return null
  }
  const target = await realpath(join(root, path)).catch(() => null)
  if (target === null) return refuse('broken-symlink', 'The link leads nowhere.', 'Remove it or mend its target.')
  if (!target.startsWith(root + sep)) {
    const fix = 'Copy the file into the folder: what is outside may not be meant for readers.'
    return refuse('symlink-outside', 'The link leads out of the knowledge base.', fix)
  }
  const { size, isRegularFile } = await stat(target).then((found) => ({ ...found, isRegularFile: found.isFile() }))
  if (!isRegularFile) return refuse('not-a-file', 'This is a link to a folder.', 'Copy the folder instead.')
  if (size > MAX_FILE_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1)
    return refuse(
      'too-large',
      `The file has ${megabytes} MB; at most 2 MB are allowed.`,
      'Make it smaller or split it.',
    )
  }
  return readFile(target)
}
