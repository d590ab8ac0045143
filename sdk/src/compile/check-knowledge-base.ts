import { checkQuestions } from './check-questions.ts'
import { compileKnowledgeBase } from './compile-knowledge-base.ts'
import { countArticles, type CompileOptions } from './read-content.ts'
import { isFine, sortProblems, type Problem } from './problem.ts'

export type Checked = { ok: boolean; problems: Problem[]; articles: number }

/** Everything that a build checks, and whether search finds each article by its own questions. Writes nothing. */
export async function checkKnowledgeBase(options: CompileOptions): Promise<Checked> {
  const compiled = await compileKnowledgeBase(options)
  const problems = sortProblems([...compiled.problems, ...(await checkQuestions(compiled))])
  return { ok: isFine(problems), problems, articles: countArticles(compiled) }
}
