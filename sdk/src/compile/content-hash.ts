import { createHash } from 'node:crypto'

/** Of SHA-256: enough that no two versions of one file ever meet, short enough to read. */
const HASH_DIGITS = 10

/** Names a file after what it holds, so that it can be kept by caches for ever. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS)
}

/** Whether a path holds the hash of its content, ours or a bundler's, so that the file never changes. */
export function isHashedPath(path: string): boolean {
  return /\.[0-9a-f]{8,}\.[a-z0-9]+$/.test(path)
}
