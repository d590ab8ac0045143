import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ProblemCode } from './problem.ts'

/** Larger files are refused: no article is that long, and no page should wait for such an image. */
const MAX_FILE_BYTES = 2 * 1024 * 1024

/** Why a file is not read. */
export type Refusal = { code: ProblemCode; message: string; fix: string }

/**
 * Reads one file of the knowledge base, unless it is too large or a link that leads out of it.
 *
 * @param root the folder of the knowledge base, with links resolved
 */
export function readWithin(root: string, path: string): { bytes: Uint8Array } | { refusal: Refusal } {
  const target = followLinks(join(root, path))
  if (target === null) {
    return { refusal: { code: 'broken-symlink', message: `${path} is a link to nothing.`, fix: 'Remove or mend it.' } }
  }
  if (!target.startsWith(root + sep)) {
    const message = `${path} is a link that leads out of the knowledge base.`
    const fix = 'Copy the file into the folder: what is outside may not be meant for readers.'
    return { refusal: { code: 'symlink-outside', message, fix } }
  }
  const stats = statSync(target)
  if (!stats.isFile()) {
    // Reading a pipe would wait for ever.
    const message = `${path} is no file${stats.isDirectory() ? ', but a link to a folder' : ''}.`
    return { refusal: { code: 'not-a-file', message, fix: 'Remove it, or put the file itself there.' } }
  }
  const { size } = stats
  if (size > MAX_FILE_BYTES) {
    const message = `${path} has ${(size / 1024 / 1024).toFixed(1)} MB; at most 2 MB are allowed.`
    return { refusal: { code: 'too-large', message, fix: 'Make it smaller or split it.' } }
  }
  return { bytes: readFileSync(target) }
}

function followLinks(file: string): string | null {
  try {
    return realpathSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return null
    throw error
  }
}
