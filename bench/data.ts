import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { docLine, queryLine, readLines } from '../sdk/src/cli/evaluation/read-lines.ts'
import { compileKnowledgeBase } from '../sdk/src/compile/index.ts'
import { ROOT } from '../scripts/system/folders.ts'
import { Problem } from '../scripts/system/problem.ts'
import type { CorpusArticle } from './corpus.ts'

/** Articles, and questions of which it is known which of them answer. */
export type QuestionSet = {
  name: string
  docs: z.output<typeof docLine>[]
  queries: z.output<typeof queryLine>[]
}

export type BenchData = {
  /** In a sentence: what was measured on. */
  description: string
  sets: QuestionSet[]
  /** Help articles, for size and speed. */
  articles: CorpusArticle[]
}

const ARTICLES = 'corpus/articles-1000.jsonl'
const LAYOUT = `A data folder holds retrieval/<set>/docs.jsonl, retrieval/<set>/queries.jsonl and ${ARTICLES}.`
const articleLine = docLine.pick({ id: true, title: true }).extend({ markdown: docLine.shape.id })

/**
 * @param folder relative to the current one
 * @throws {Problem} it is not such a folder; says what is missing
 */
export function readData(folder: string): BenchData {
  const root = resolve(folder)
  const retrieval = join(root, 'retrieval')
  for (const path of [root, retrieval, join(root, ARTICLES)]) {
    if (!existsSync(path)) throw new Problem(`${path} is not there. ${LAYOUT}`)
  }
  const names = readdirSync(retrieval, { withFileTypes: true }).flatMap((entry) => {
    return entry.isDirectory() ? [entry.name] : []
  })
  if (names.length === 0) throw new Problem(`${retrieval} has no set of questions. ${LAYOUT}`)
  return {
    description: 'Real questions and articles.',
    sets: names.toSorted().map((name) => ({
      name,
      docs: readLines(`retrieval/${name}/docs.jsonl`, root, docLine),
      queries: readLines(`retrieval/${name}/queries.jsonl`, root, queryLine),
    })),
    articles: readLines(ARTICLES, root, articleLine),
  }
}

/**
 * What a fresh clone has: the example's English articles. One question of each article is asked, and taken out of it; so
 * few of them show that all works, not how well.
 */
export async function exampleData(): Promise<BenchData> {
  const { bundles } = await compileKnowledgeBase({ dir: join(ROOT, 'kb-content') })
  const bundle = bundles.find(({ locale, audience }) => locale === 'en' && audience === 'public')!
  const documents = bundle.articles.map(({ document }) => document)
  const asked = documents.filter(({ questions }) => questions.length > 1)
  return {
    description: 'The example’s own articles and text made of them; too little to judge by.',
    sets: [
      {
        name: 'kb-content',
        docs: documents.map(({ slug, lang, title, questions, body }) => {
          return { id: slug, lang, title, body, alternates: questions.length > 1 ? questions.slice(1) : questions }
        }),
        queries: asked.map(({ slug, questions }) => ({ text: questions[0]!, relevant: [slug] })),
      },
    ],
    articles: documents.map(({ slug, title, body }) => {
      return { id: slug, title, markdown: body.replaceAll('\n', '\n\n') }
    }),
  }
}
