import type { Article } from '../../schemas/bundle.ts'
import type { Language } from '../../text/language.ts'
import { readWords } from '../../text/terms.ts'
import { findMarks, type Mark } from '../marks.ts'
import type { MatchedWords } from '../matched-words.ts'
import { blocksOf, type Block, type Heading } from './blocks.ts'
import { cutOut, LONGEST_PASSAGE, stretchesOf } from './cut.ts'
import { rarest, scoreOf, weigh, type Found } from './score.ts'

/** The part of an article that answers a query best. */
export type Passage = {
  /** One line of at most some 200 characters, cut at the ends of sentences where that is possible. */
  text: string
  /** The words of `text` that the query found. */
  marks: Mark[]
  /** The nearest heading above it, whose `id` is its anchor; null above the first. Of a step, the step itself. */
  heading: Heading | null
  /** Id of the step it stands in; only in articles of kind `steps`. */
  step?: string
}

/** Characters that are looked through. Answers stand early; a file of megabytes must not hold up the page. */
const MOST_CHARACTERS = 30_000

/** Between two blocks, where no sign ends the first. */
const BLOCK_GAP = ' · '

type ReadBlock = Block & { found: Found[]; foundAbove: Found[] }

/**
 * Finds the part of an article that answers a query best. Rare words count more than common ones, in the knowledge base
 * as in the article; words near each other more than far ones; of equals the first is taken.
 *
 * @param matched what the index says of the query and this article
 * @param language the article's
 * @returns null when no word of the query stands in its text
 */
export function findPassage(article: Article, matched: MatchedWords, language: Language): Passage | null {
  const findIn = (text: string) => wordsFound(text, matched, language)
  const blocks = readBlocks(article, findIn)
  const weights = weigh(matched, blocks)

  let best: { at: number; stretch: Mark; score: number } | undefined
  for (const [at, { text, found, foundAbove }] of blocks.entries()) {
    for (const stretch of stretchesOf(text)) {
      const here = within(found, stretch)
      const score = scoreOf(here, foundAbove, weights)
      // Of equals in one paragraph the last has no sentences before what matched.
      const isTighter = best?.at === at && best.score === score && here.length > 0
      if (score > (best?.score ?? 0) || isTighter) best = { at, stretch, score }
    }
  }
  if (!best) return null
  const { at, stretch } = best
  const block = blocks[at]!
  const shown = cutOut(block.text, stretch, rarest(within(block.found, stretch), weights) ?? stretch)
  const text = stretch.end === block.text.length ? goOn(shown, blocks, at) : shown
  return {
    text,
    marks: findMarks(text, matched, language),
    heading: block.heading,
    ...(block.step !== undefined && { step: block.step }),
  }
}

function wordsFound(text: string, matched: MatchedWords, language: Language): Found[] {
  return readWords(text, language).flatMap(({ term, start, end }, at) => {
    return matched.has(term) ? [{ term, start, end, at }] : []
  })
}

function readBlocks(article: Article, findIn: (text: string) => Found[]): ReadBlock[] {
  const blocks: ReadBlock[] = []
  const titles = new Map<string, Found[]>()
  let read = 0
  for (const block of blocksOf(article)) {
    if (read >= MOST_CHARACTERS) break
    read += block.text.length
    const foundAbove = block.above.flatMap((title) => {
      const found = titles.get(title) ?? findIn(title)
      titles.set(title, found)
      return found
    })
    blocks.push({ ...block, found: findIn(block.text), foundAbove })
  }
  return blocks
}

/** A short passage goes on with what follows it in its section, as far as there is room. */
function goOn(passage: string, blocks: readonly Block[], at: number): string {
  let text = passage
  for (let next = at + 1; next < blocks.length; next++) {
    const [before, block] = [blocks[next - 1]!, blocks[next]!]
    if (!before.goesOn || !block.goesOn || before.heading?.id !== block.heading?.id) break
    const longer = text + (/[\p{L}\p{N}]$/u.test(text) ? BLOCK_GAP : ' ') + block.text
    if (longer.length > LONGEST_PASSAGE) break
    text = longer
  }
  return text
}

function within(found: readonly Found[], { start, end }: Mark): Found[] {
  return found.filter((word) => word.start >= start && word.end <= end)
}
