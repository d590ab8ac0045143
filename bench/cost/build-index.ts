import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { peakMB, runApart } from '../run-apart.ts'
import type { CostDocument, CostEngine } from './cost-engine.ts'

/** What making an index took. */
export type Build = { seconds: number; peakMB: number; files: string[] }

const THIS_FILE = fileURLToPath(import.meta.url)

/**
 * Makes an index in a process of its own, so that its memory can be told from everybody else's.
 *
 * @param module of `engines/`
 * @param documents a file of `CostDocument[]` as JSON
 * @param folder where the index's files are put
 */
export async function buildIndex(module: string, documents: string, folder: string): Promise<Build> {
  await mkdir(folder, { recursive: true })
  return runApart(THIS_FILE, module, documents, folder)
}

if (process.argv[1] === THIS_FILE) {
  const [module, documentFile, folder] = process.argv.slice(2) as [string, string, string]
  const { engine } = (await import(`./engines/${module}.ts`)) as { engine: CostEngine }
  const documents = JSON.parse(await readFile(documentFile, 'utf8')) as CostDocument[]
  const start = performance.now()
  const files = await engine.build(documents)
  const seconds = (performance.now() - start) / 1_000
  const report: Build = { seconds, peakMB: peakMB(), files: Object.keys(files) }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  console.log(JSON.stringify(report))
}
