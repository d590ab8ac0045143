import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const IMPORT = /(?:from|import) '(\.{1,2}\/[^']+)\.tsx?'/g

/**
 * Removes every declaration file that the entry points' own do not come to: the compiler writes one for every module, and
 * what is bundled away has no types that anybody could import.
 *
 * @param entries paths of declaration files within the folder
 */
export async function dropInnerTypes(folder: string, entries: readonly string[]): Promise<void> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    const text = await readFile(join(folder, path), 'utf8')
    for (const [, imported] of text.matchAll(IMPORT)) waiting.push(join(dirname(path), `${imported}.d.ts`))
  }
  const files = await readdir(folder, { recursive: true })
  const inner = files.filter((path) => path.endsWith('.d.ts') && !reached.has(path))
  await Promise.all(inner.map((path) => rm(join(folder, path))))
}
