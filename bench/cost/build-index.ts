import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLeashed } from '../../scripts/system/leashed.ts'
import type { CostDocument, CostEngine } from './cost-engine.ts'

/** What making an index took. */
export type Build = { seconds: number; peakMB: number; files: string[] }

const THIS_FILE = fileURLToPath(import.meta.url)
/** Some peers need more than Node gives by itself. */
const HEAP_MB = 12_000

/**
 * Makes an index in a process of its own, so that its memory can be told from everybody else's.
 *
 * @param module of `engines/`
 * @param documents a file of `CostDocument[]` as JSON
 * @param folder where the index's files are put
 */
export async function buildIndex(module: string, documents: string, folder: string): Promise<Build> {
  await mkdir(folder, { recursive: true })
  const args = [`--max-old-space-size=${HEAP_MB}`, THIS_FILE, module, documents, folder]
  const { code, output } = await runLeashed(process.execPath, args)
  const report = output.trimEnd().split('\n').at(-1)!
  if (code !== 0) throw new Error(`The index of ${module} could not be made:\n${output}`)
  return JSON.parse(report) as Build
}

if (process.argv[1] === THIS_FILE) {
  const [module, documentFile, folder] = process.argv.slice(2) as [string, string, string]
  const { engine } = (await import(`./engines/${module}.ts`)) as { engine: CostEngine }
  const documents = JSON.parse(await readFile(documentFile, 'utf8')) as CostDocument[]
  const start = performance.now()
  const files = await engine.build(documents)
  const seconds = (performance.now() - start) / 1_000
  const peakMB = process.resourceUsage().maxRSS / 1_024
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  console.log(JSON.stringify({ seconds, peakMB, files: Object.keys(files) } satisfies Build))
}
