import { existsSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'
import { findConfigFile } from '../compile/load-config.ts'
import { CONFIG_NAMES } from '../compile/prepare-config-import.ts'
import { watchFolder } from '../preview/watch-folder.ts'

/** Editors write a file in several steps. */
const SETTLE_MS = 40

/**
 * Calls back when articles or their configuration have changed. The folder may go and come back, as when another branch
 * is checked out. The configuration may come later, and may be another file of the same name, as many editors save.
 *
 * @returns stops watching
 */
export function watchContent(dir: string, onChange: () => void): () => void {
  let stopArticles = watchFolder(dir, onChange)
  let timer: NodeJS.Timeout | undefined
  const config = findConfigFile(dir)
  const folders = new Set([dirname(dir), ...(config ? [dirname(config)] : [])])
  const watchers = [...folders].map((folder): FSWatcher => {
    const watcher = watch(folder, (event, name) => {
      const isBack = event === 'rename' && folder === dirname(dir) && name === basename(dir) && existsSync(dir)
      if (isBack) {
        stopArticles()
        stopArticles = watchFolder(dir, onChange)
      }
      if (!isBack && !CONFIG_NAMES.includes(name ?? '')) return
      clearTimeout(timer)
      timer = setTimeout(onChange, SETTLE_MS)
    })
    // A folder that is removed while it is watched: what was there before still shows.
    return watcher.on('error', () => {})
  })
  return () => {
    clearTimeout(timer)
    stopArticles()
    for (const watcher of watchers) watcher.close()
  }
}
