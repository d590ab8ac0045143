import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildKnowledgeBase } from '../../sdk/src/compile/index.ts'
import { peakMB, runApart } from '../run-apart.ts'

/** What `firstline build` took, from reading the folder to the last file in place. */
export type FolderBuild = {
  seconds: number
  /** Of the processor, all threads together. */
  cpuSeconds: number
  peakMB: number
  articles: number
}

const THIS_FILE = fileURLToPath(import.meta.url)

/** Builds a knowledge base into a folder beside it, in a process of its own. */
export function measureBuild(folder: string): Promise<FolderBuild> {
  return runApart(THIS_FILE, folder, `${folder}-built`)
}

if (process.argv[1] === THIS_FILE) {
  const [dir, out] = process.argv.slice(2) as [string, string]
  const start = performance.now()
  const { ok, articles, problems } = await buildKnowledgeBase({ dir, out: join(out, 'site') })
  if (!ok) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  const seconds = (performance.now() - start) / 1_000
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1e6
  console.log(JSON.stringify({ seconds, cpuSeconds, peakMB: peakMB(), articles } satisfies FolderBuild))
}
