import { compileKnowledgeBase } from './compile-knowledge-base.ts'
import { countArticles, type CompileOptions } from './read-content.ts'
import { isFine, type Problem } from './problem.ts'
import { writeRelease } from './write-release.ts'

export type BuildOptions = CompileOptions & {
  /** Output folder: gets `kb/` and `help/`; the list of the last releases is kept beside it, in `<out>.releases.json`. */
  out: string
}

export type Built = {
  ok: boolean
  problems: Problem[]
  /** Published articles; none with an error. Each counted once, however many languages and audiences have it. */
  articles: number
}

/**
 * Compiles a knowledge base and writes it. With an error nothing is written, so that the last good release stays.
 *
 * @example
 * const { ok, problems } = await buildKnowledgeBase({ dir: 'kb-content', out: 'dist/site' })
 */
export async function buildKnowledgeBase({ out, ...options }: BuildOptions): Promise<Built> {
  const compiled = await compileKnowledgeBase(options)
  const { problems, files } = compiled
  const ok = isFine(problems)
  if (ok) writeRelease(out, files)
  return { ok, problems, articles: ok ? countArticles(compiled) : 0 }
}
