import { buildKnowledgeBase } from '@firstline/sdk/compile'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { Problem } from '../system/problem.ts'

/**
 * Compiles the example's articles to `/kb/` and the help centre to `/help/`.
 *
 * @returns how many articles there are, and what their writers should know
 * @throws {Problem} with every error, by file and line
 */
export async function buildKnowledge(site: string): Promise<{ articles: number; warnings: string[] }> {
  const { ok, problems, articles } = await buildKnowledgeBase({
    dir: join(ROOT, 'kb-content'),
    out: site,
    now: new Date(),
  })
  const lines = problems.map(
    ({ file, line, severity, message, fix }) => `${file}:${line} ${severity}: ${message} ${fix}`,
  )
  if (!ok) throw new Problem(`The knowledge base has errors.\n${lines.join('\n')}`)
  return { articles, warnings: lines }
}
