import { readFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../scripts/system/folders.ts'

/** What figures depend on beside the code. */
export type Surroundings = {
  /** ISO 8601 day. */
  date: string
  machine: string
  node: string
}

export function describeSurroundings(now: Date): Surroundings {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return {
    date: now.toISOString().slice(0, 'yyyy-mm-dd'.length),
    machine: `${processors.length} × ${processors[0]?.model.trim() || arch()}, ${gigabytes} GB, ${platform()}`,
    node: process.versions.node,
  }
}

/** Of a package as it is installed here. */
export function versionOf(name: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return manifest.version
}
