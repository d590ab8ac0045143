import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCorpus, type CorpusArticle } from '../corpus.ts'
import { buildIndex, type Build } from '../cost/build-index.ts'
import type { CostDocument } from '../cost/cost-engine.ts'
import { toCostDocument } from '../cost/measure-cost.ts'
import type { BenchData } from '../data.ts'
import type { Options } from '../options.ts'
import { createRandom, pick } from '../random.ts'
import { target, type PartReport } from '../report.ts'
import { removeTemporary, temporaryFolder } from '../temporary-folder.ts'

const SEED = 4
const TARGET = { articles: 10_000, seconds: 60, peakMB: 1_500 }
/** Search phrases are learnt from, which takes most of the time where there are any. */
const QUESTIONS_AN_ARTICLE = [0, 2]
const WORDS_OF_A_QUESTION = 7

type Row = { articles: number; questions: number; build: Build }

/** How long making the search index takes, and how much memory, in a process of its own. */
export async function reportBuild({ articles }: BenchData, options: Options): Promise<PartReport> {
  const rows: Row[] = []
  for (const size of options.articles) {
    for (const questions of QUESTIONS_AN_ARTICLE) {
      rows.push({ articles: size, questions, build: await measureBuild(makeCorpus(articles, size), questions) })
    }
  }
  return {
    tables: [
      {
        title: 'Making the search index',
        columns: ['articles', 'questions an article', 'seconds', 'peak memory, MB'],
        rows: rows.map(({ articles: count, questions, build }) => [
          count.toLocaleString('en'),
          String(questions),
          build.seconds.toFixed(1),
          Math.round(build.peakMB).toLocaleString('en'),
        ]),
        note: 'The questions are the beginnings of sentences of the article. Memory includes Node and the texts.',
      },
    ],
    targets: rows.filter(({ articles: count }) => count === TARGET.articles).flatMap(targetsOf),
    packages: [],
    figures: rows,
  }
}

async function measureBuild(corpus: readonly CorpusArticle[], questions: number): Promise<Build> {
  const folder = await temporaryFolder()
  try {
    const random = createRandom(SEED)
    const documents = corpus.map((article, id): CostDocument => {
      const document = toCostDocument(article, id)
      return { ...document, questions: Array.from({ length: questions }, () => makeQuestion(document, random)) }
    })
    const path = join(folder, 'documents.json')
    await writeFile(path, JSON.stringify(documents))
    return await buildIndex('firstline', path, join(folder, 'index'))
  } finally {
    await removeTemporary(folder)
  }
}

function makeQuestion({ title, body }: CostDocument, random: () => number): string {
  const sentences = body.split(/[.\n]+\s*/).filter((sentence) => sentence.includes(' '))
  const sentence = sentences.length > 0 ? pick(sentences, random) : title
  return sentence.split(' ').slice(0, WORDS_OF_A_QUESTION).join(' ')
}

function targetsOf({ articles, questions, build }: Row) {
  const of = `index of ${articles.toLocaleString('en')} articles with ${questions} questions each`
  return [
    target(`Making the ${of}`, build.seconds, { atMost: TARGET.seconds }, ' s'),
    target(`Memory for the ${of}`, build.peakMB, { atMost: TARGET.peakMB }, ' MB'),
  ]
}
