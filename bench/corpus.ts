import { readMarkdown } from '../sdk/src/compile/read-markdown.ts'
import { treeText } from '../sdk/src/tree/tree-text.ts'
import type { SearchDocument } from '../sdk/src/search/build/search-document.ts'
import { createRandom, pick } from './random.ts'

/** An article as a line of `corpus/articles-1000.jsonl` holds it. */
export type CorpusArticle = { id: string; title: string; markdown: string }

const SEED = 1
/** So many articles lend their paragraphs to a made one. */
const LENDERS = 3

/**
 * A corpus of any size in the words of a smaller one: first the articles of `base`, then ones that are put together from
 * their titles and paragraphs, about as long as they are. The same base and size always give the same articles, and a
 * larger corpus begins with a smaller one.
 *
 * It has the bulk of a large knowledge base and the spread of common and rare words, but fewer different words than as
 * many articles written one by one.
 */
export function makeCorpus(base: readonly CorpusArticle[], size: number): CorpusArticle[] {
  if (base.length === 0) throw new Error('A corpus is made from at least one article.')
  const random = createRandom(SEED)
  const corpus = base.slice(0, size)
  while (corpus.length < size) corpus.push(makeArticle(base, `made-${corpus.length}`, random))
  return corpus
}

function makeArticle(base: readonly CorpusArticle[], id: string, random: () => number): CorpusArticle {
  const [begin, end] = [pick(base, random).title.split(' '), pick(base, random).title.split(' ')]
  const title = [...begin.slice(0, Math.ceil(begin.length / 2)), ...end.slice(Math.ceil(end.length / 2))].join(' ')
  const paragraphs = Array.from({ length: LENDERS }, () => {
    const lent = pick(base, random).markdown.split(/\n{2,}/)
    const share = Math.ceil(lent.length / LENDERS)
    const from = Math.floor(random() * (lent.length - share + 1))
    return lent.slice(from, from + share)
  })
  return { id, title, markdown: paragraphs.flat().join('\n\n') }
}

/** What search reads of an article: its text, taken out of the markdown as the compiler does. */
export function toSearchDocument({ id, title, markdown }: CorpusArticle): SearchDocument {
  const read = readMarkdown({ text: markdown, firstLine: 1, file: id, title }, () => {})
  const body = read ? treeText(read.tree) : markdown
  return { slug: id, lang: 'en', title, summary: '', questions: [], keywords: [], body }
}
