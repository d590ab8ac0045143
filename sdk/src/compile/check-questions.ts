import type { ArticleDraft } from './article-draft.ts'
import type { Compiled } from './compile-knowledge-base.ts'
import { openCompiled } from './open-compiled.ts'
import type { Problem } from './problem.ts'
import type { Progress } from './progress.ts'
import { allFiles } from './write-bundle.ts'

/** A visitor looks at about so many results before giving up. */
export const FIRST_RESULTS = 3

/**
 * Asks the compiled search every question that a writer listed. An article that is not among the first results for its
 * own question is an error: its words are not those that people use. Articles with other errors are asked for too, so
 * that one run shows everything.
 */
export async function checkQuestions(
  { bundles, knowledge, files: compiled }: Compiled,
  onProgress?: Progress,
): Promise<Problem[]> {
  if (!knowledge) return []
  const { library } = knowledge
  const files = compiled.size > 0 ? compiled : await allFiles(bundles)
  const problems: Problem[] = []
  const published = library.articles.filter(library.isPublished)
  const asked = new Map(published.map((article) => [`${article.frontMatter.audience}/${article.locale}`, article]))
  for (const { locale, frontMatter } of asked.values()) {
    const { audience } = frontMatter
    const knowledgeBase = await openCompiled(files, locale, audience)
    const own = published.filter((article) => article.locale === locale && article.frontMatter.audience === audience)
    for (const [at, article] of own.entries()) {
      onProgress?.('Asking the questions of articles', at, own.length)
      problems.push(...(await checkArticle(article, knowledgeBase.search)))
    }
  }
  return problems
}

type Search = (query: string, options: { limit: number }) => Promise<{ slug: string }[]>

async function checkArticle(article: ArticleDraft, search: Search): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [index, question] of article.frontMatter.questions.entries()) {
    const found = await search(question, { limit: FIRST_RESULTS })
    if (found.some(({ slug }) => slug === article.slug)) continue
    const instead = found.map(({ slug }) => slug).join(', ')
    problems.push({
      severity: 'error',
      code: 'question-not-found',
      file: article.file,
      line: article.lineOf('questions', index),
      field: `questions[${index}]`,
      message: `Searching for “${question}” does not bring this article among the first ${FIRST_RESULTS}${instead ? ` (but ${instead})` : ''}.`,
      fix: 'Use the words of the question in the title, the keywords or another question, or ask it more precisely.',
      expected: article.slug,
      received: instead || 'nothing',
    })
  }
  return problems
}
