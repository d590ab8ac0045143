import { compileKnowledgeBase, countArticles, isFine } from '@firstline/sdk/compile'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { Problem } from '../system/problem.ts'

export type BuiltKnowledge = {
  /** Contents by path below the site. */
  files: Map<string, Uint8Array>
  /** How many articles there are. */
  articles: number
  /** What their writers should know, a line each. */
  warnings: string[]
}

/**
 * Compiles the example's articles to `/kb/` and the help centre to `/help/`.
 *
 * @throws {Problem} with every error, by file and line
 */
export async function buildKnowledge(): Promise<BuiltKnowledge> {
  const compiled = await compileKnowledgeBase({ dir: join(ROOT, 'kb-content'), now: new Date() })
  const lines = compiled.problems.map(
    ({ file, line, severity, message, fix }) => `${file}:${line} ${severity}: ${message} ${fix}`,
  )
  if (!isFine(compiled.problems)) throw new Problem(`The knowledge base has errors.\n${lines.join('\n')}`)
  return { files: compiled.files, articles: countArticles(compiled), warnings: lines }
}
