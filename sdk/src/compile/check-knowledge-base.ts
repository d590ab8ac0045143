import { checkQuestions } from './check-questions.ts'
import { compileKnowledgeBase } from './compile-knowledge-base.ts'
import { countArticles, type CompileOptions } from './read-content.ts'
import { isFine, reportUnlessOff, sortProblems, type Problem } from './problem.ts'
import { applyRules } from './rules/apply-rules.ts'

export type Checked = { ok: boolean; problems: Problem[]; articles: number }

/**
 * Everything that a build checks, whether search finds each article by its own questions, and what else readers would
 * stumble over. Writes nothing.
 */
export async function checkKnowledgeBase(options: CompileOptions): Promise<Checked> {
  const compiled = await compileKnowledgeBase(options)
  const { knowledge, config } = compiled
  const problems = [...compiled.problems, ...(await checkQuestions(compiled, options.onProgress))]
  if (knowledge && config) await applyRules(knowledge, reportUnlessOff(config.check.off, problems))
  return { ok: isFine(problems), problems: sortProblems(problems), articles: countArticles(compiled) }
}
