import { watch } from 'node:fs'

/** Editors write a file in several steps; this is longer than those take and shorter than one notices. */
const SETTLE_MS = 40

/**
 * Calls back when something below a folder has changed and is quiet again.
 *
 * @returns stops watching
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, SETTLE_MS)
  })
  // A folder that is removed while it is watched: what was there before still shows.
  watcher.on('error', () => {})
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
