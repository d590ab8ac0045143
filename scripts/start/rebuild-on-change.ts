import { watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { runLeashed } from '../system/leashed.ts'

/** The Worker is not among them: Wrangler watches and reloads that by itself. */
const WATCHED = [
  'kb-content',
  'sdk/src',
  'widget/src',
  'widget/ticket.html',
  'console/src',
  'console/index.html',
  'examples/demo',
  'firstline.config.ts',
]
/** Editors write a file in several steps; this is longer than those take and shorter than one notices. */
const SETTLE_MS = 150

/**
 * Builds anew whenever a source changes. A build runs in a process of its own, since this one has the old sources
 * loaded; one that fails says why and leaves the last good one in place.
 *
 * @param say told what happens, a line at a time
 */
export function rebuildOnChange(say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  let building: Promise<void> | null = null
  let isStale = false

  const rebuild = async () => {
    const started = performance.now()
    const { code, output } = await runLeashed(process.execPath, [join(ROOT, 'scripts/build.ts')], { cwd: ROOT })
    const seconds = ((performance.now() - started) / 1_000).toFixed(1)
    if (code === 0) say(`Built anew in ${seconds} s`)
    else say(`Not built; what was built before stays.\n${output.trim()}`)
  }
  const settle = async () => {
    // One build at a time: what changes meanwhile is in the next.
    if (building) {
      isStale = true
      return
    }
    do {
      isStale = false
      building = rebuild()
      await building
    } while (isStale)
    building = null
  }
  const watchers: FSWatcher[] = WATCHED.map((path) =>
    watch(join(ROOT, path), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void settle(), SETTLE_MS)
    }),
  )
  say(`Watching ${watchers.length} places for changes`)
}
