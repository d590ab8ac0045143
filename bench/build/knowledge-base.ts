import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeCorpus, toSearchDocument, type CorpusArticle } from '../corpus.ts'
import { createRandom } from '../random.ts'

const SEED = 5
const SECTIONS = 20
/** An article ends with the paragraph that reaches so many words. */
const WORDS = 300
const QUESTIONS = 2
const WORDS_OF_A_QUESTION = 5
/** Articles to which each one links. */
const LINKS = 2

/**
 * Writes a knowledge base that a writer's could be, without an error under `check`: articles with headings, lists and
 * tables, links to each other, titles that are all different, and questions in which those are named.
 *
 * @param base articles of whose paragraphs they are made
 */
export function writeKnowledgeBase(base: readonly CorpusArticle[], size: number, folder: string): void {
  const random = createRandom(SEED)
  const titles = distinctTitles(makeCorpus(base, size))
  for (const [number, article] of titles.entries()) {
    const file = join(folder, pathOf(number))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, writeArticle(article, size, random))
  }
}

/** Section and file of an article, below the knowledge base. */
export function pathOf(number: number): string {
  return `en/section-${number % SECTIONS}/article-${number}.md`
}

function distinctTitles(articles: readonly CorpusArticle[]): CorpusArticle[] {
  const times = new Map<string, number>()
  return articles.map((article) => {
    const seen = (times.get(article.title) ?? 0) + 1
    times.set(article.title, seen)
    return seen === 1 ? article : { ...article, title: `${article.title}, case ${seen}` }
  })
}

function writeArticle(article: CorpusArticle, size: number, random: () => number): string {
  const { title } = article
  const markdown = firstParagraphs(article.markdown)
  const sentences = toSearchDocument({ ...article, markdown })
    .body.split(/[.\n]+\s*/)
    .filter((sentence) => sentence.includes(' '))
  const questions = Array.from({ length: QUESTIONS }, (_, at) => {
    const sentence = sentences[Math.floor(((at + random()) * sentences.length) / QUESTIONS)] ?? title
    return `${title}: ${sentence.split(' ').slice(0, WORDS_OF_A_QUESTION).join(' ')}?`
  })
  const links = Array.from({ length: LINKS }, (_, at) => {
    return `${at + 1}. [Another article](../../${pathOf(Math.floor(random() * size))})`
  })
  const head = `---\ntitle: ${JSON.stringify(title)}\nquestions: ${JSON.stringify(questions)}\n---\n`
  return `${head}\n${markdown}\n\n## See also\n\n${links.join('\n')}\n`
}

/** Whole paragraphs, without what belongs to the folder that they come from: its links, images and HTML. */
function firstParagraphs(markdown: string): string {
  const kept: string[] = []
  let words = 0
  for (const paragraph of markdown.split(/\n{2,}/)) {
    if (words >= WORDS) break
    const text = paragraph
      .replaceAll(/\[!INCLUDE *\[.*?\]\(.*?\)\]|<[^>]*>/g, '')
      .replaceAll(/!?\[([^\]]*)\](\([^)]*\))?/g, '$1')
    if (/^# |```|^\s*(---|\[)|\]\(|https?:/m.test(text) || text.trim() === '') continue
    kept.push(text)
    words += text.split(/\s+/).length
  }
  return kept.join('\n\n')
}
