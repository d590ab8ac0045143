import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCorpus, type CorpusArticle } from '../corpus.ts'
import { buildIndex, type Build } from '../cost/build-index.ts'
import type { CostDocument } from '../cost/cost-engine.ts'
import { toCostDocument } from '../cost/measure-cost.ts'
import type { BenchData } from '../data.ts'
import type { Options } from '../options.ts'
import { createRandom, pick } from '../random.ts'
import { target, type PartReport, type Table, type Target } from '../report.ts'
import { removeTemporary, temporaryFolder } from '../temporary-folder.ts'
import { writeKnowledgeBase } from './knowledge-base.ts'
import { measureBuild, type FolderBuild } from './measure-build.ts'
import { measurePreview, type PreviewCost } from './measure-preview.ts'

const SEED = 4
const TARGET = { articles: 10_000, seconds: 60, shownSeconds: 2, peakMB: 1_500 }
/** Search phrases are learnt from, which takes most of the time where there are any. */
const QUESTIONS_AN_ARTICLE = [0, 2]
const WORDS_OF_A_QUESTION = 7

type IndexRow = { articles: number; questions: number; build: Build }
type FolderRow = { build: FolderBuild; preview: PreviewCost }

/** How long `firstline build` takes, and of it the search index; how long whoever writes waits in `firstline dev`. */
export async function reportBuild({ articles }: BenchData, options: Options): Promise<PartReport> {
  const folders: FolderRow[] = []
  const indexes: IndexRow[] = []
  for (const size of options.articles) {
    folders.push(await measureFolder(articles, size))
    for (const questions of QUESTIONS_AN_ARTICLE) {
      indexes.push({ articles: size, questions, build: await measureIndex(makeCorpus(articles, size), questions) })
    }
  }
  return {
    tables: [buildTable(folders), previewTable(folders), indexTable(indexes)],
    targets: [
      ...folders.filter(({ build }) => build.articles === TARGET.articles).flatMap(targetsOfFolder),
      ...indexes.filter(({ articles: count }) => count === TARGET.articles).flatMap(targetsOfIndex),
    ],
    packages: [],
    figures: { folders, indexes },
  }
}

function buildTable(rows: readonly FolderRow[]): Table {
  return {
    title: 'Building a knowledge base',
    columns: ['articles', 'seconds', 'of the processor', 'cores used', 'peak memory, MB'],
    rows: rows.map(({ build: { articles, seconds, cpuSeconds, peakMB } }) => {
      return [
        count(articles),
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        (cpuSeconds / seconds).toFixed(1),
        count(peakMB),
      ]
    }),
    note: 'From the folder to index, articles and help centre in place. Articles of some 300 words in headings, lists and tables, with two questions and two links each.',
  }
}

function previewTable(rows: readonly FolderRow[]): Table {
  return {
    title: 'Saving an article in a preview of the same',
    columns: ['articles', 'first page, s', 'shown and found, s', 'of the processor', 'learnt, s', 'peak memory, MB'],
    rows: rows.map(({ build, preview }) => {
      const { startSeconds, shownSeconds, shownCpuSeconds, learntSeconds, peakMB } = preview
      return [
        count(build.articles),
        startSeconds.toFixed(1),
        shownSeconds.toFixed(2),
        shownCpuSeconds.toFixed(2),
        learntSeconds.toFixed(1),
        count(peakMB),
      ]
    }),
    note: 'First page: from the start. Shown and found: from the save to the page, the article of the widget and search that finds it, and what their thread worked for that. Learnt: from the save to a search index that is made anew. Medians of three saves.',
  }
}

function indexTable(rows: readonly IndexRow[]): Table {
  return {
    title: 'Making the search index',
    columns: ['articles', 'questions an article', 'seconds', 'peak memory, MB'],
    rows: rows.map(({ articles, questions, build }) => {
      return [count(articles), String(questions), build.seconds.toFixed(1), count(build.peakMB)]
    }),
    note: 'Of longer articles. The questions are the beginnings of sentences of the article. Memory includes Node and the texts.',
  }
}

async function measureFolder(base: readonly CorpusArticle[], size: number): Promise<FolderRow> {
  const folder = await temporaryFolder()
  try {
    const knowledgeBase = join(folder, 'kb')
    writeKnowledgeBase(base, size, knowledgeBase)
    return { build: await measureBuild(knowledgeBase), preview: await measurePreview(knowledgeBase) }
  } finally {
    await removeTemporary(folder)
  }
}

async function measureIndex(corpus: readonly CorpusArticle[], questions: number): Promise<Build> {
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

function targetsOfFolder({ build, preview }: FolderRow): Target[] {
  const of = `${count(build.articles)} articles`
  return [
    target(`Building ${of}`, build.seconds, { atMost: TARGET.seconds }, ' s'),
    target(
      `From a save to being shown and found, of ${of}`,
      preview.shownSeconds,
      { atMost: TARGET.shownSeconds },
      ' s',
    ),
  ]
}

function targetsOfIndex({ articles, questions, build }: IndexRow): Target[] {
  const of = `index of ${count(articles)} articles with ${questions} questions each`
  return [
    target(`Making the ${of}`, build.seconds, { atMost: TARGET.seconds }, ' s'),
    target(`Memory for the ${of}`, build.peakMB, { atMost: TARGET.peakMB }, ' MB'),
  ]
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}
