import { compileKnowledgeBase } from '../compile/compile-knowledge-base.ts'
import type { Problem } from '../compile/problem.ts'
import type { Rule } from '../compile/rules/apply-rules.ts'
import { knowledgeBaseFolder } from './knowledge-base-folder.ts'

/** What one rule says of a folder with these files, each problem's file as its path within the folder. */
export async function problemsByRule(rule: Rule, files: Record<string, string | Uint8Array>): Promise<Problem[]> {
  const dir = knowledgeBaseFolder(files)
  const { knowledge } = await compileKnowledgeBase({ dir })
  const problems: Problem[] = []
  await rule(knowledge!, (problem) => problems.push({ ...problem, file: problem.file.slice(dir.length + 1) }))
  return problems
}

/** The same in short: `dead-synonym en/_synonyms.yml:2`. */
export async function foundByRule(rule: Rule, files: Record<string, string | Uint8Array>): Promise<string[]> {
  const problems = await problemsByRule(rule, files)
  return problems.map(({ code, file, line }) => `${code} ${file}:${line}`)
}
