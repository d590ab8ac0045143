import { primarySubtag } from '../../text/language.ts'
import { inlineText } from '../../tree/tree-text.ts'
import type { ArticleDraft } from '../article-draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { blocksOf, treesOf } from '../walk-tree.ts'

/**
 * Words from which on a sentence is called long. What is advised for public texts is 25 in English (GOV.UK); a warning
 * comes later, at a length that careful writers hardly ever need. A language that says the same in fewer words, by
 * compounds or without articles, has a lower one.
 */
const LONGEST: Record<string, number> = { en: 30, nl: 30, de: 29, pl: 25 }
const LONGEST_ELSEWHERE = 30
/** A writer who sees the worst of an article looks at the rest too. */
const MOST_PER_ARTICLE = 3

/** Languages that write no spaces between words, or few: their sentences cannot be counted so. */
const UNCOUNTED = new Set(['ja', 'km', 'ko', 'lo', 'my', 'th', 'zh'])

/** A chain of letters and digits as a reader reads it: `e-mail`, `can’t`, `account.example.com` are one word each. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-’'./@:_][\p{L}\p{N}\p{M}]+)*/gu

type Sentence = { text: string; words: number; line: number }

/** Sentences that readers lose the thread of; the longest of each article first. */
export function longSentences({ library }: Knowledge, report: Report): void {
  const segmenters = new Map<string, Intl.Segmenter>()
  for (const article of library.articles) {
    const language = primarySubtag(article.locale)
    if (UNCOUNTED.has(language)) continue
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
    const longest = LONGEST[language] ?? LONGEST_ELSEWHERE
    const long = [...sentencesOf(article, segmenter, longest)].filter(({ words }) => words > longest)
    for (const { text, words, line } of long.toSorted((a, b) => b.words - a.words).slice(0, MOST_PER_ARTICLE)) {
      const message = `This sentence has ${words} words: “${beginning(text)}…”`
      const fix = `Make two of it, or a list. Up to ${longest} words are read without going back.`
      report({ severity: 'warning', code: 'long-sentence', file: article.file, line, message, fix })
    }
  }
}

function* sentencesOf(article: ArticleDraft, segmenter: Intl.Segmenter, longest: number): Generator<Sentence> {
  for (const tree of treesOf(article)) {
    for (const block of blocksOf(tree)) {
      if (block.type !== 'paragraph') continue
      // A line that is broken on purpose ends what stands on it, with a full stop or without.
      const paragraph = inlineText(
        block.children.map((node) => (typeof node === 'object' && node.type === 'break' ? '\n' : node)),
      )
      // Most paragraphs are shorter as a whole.
      if (countWords(paragraph) <= longest) continue
      for (const { segment: text } of segmenter.segment(paragraph)) {
        yield { text: text.trim(), words: countWords(text), line: article.lines.get(block) ?? 1 }
      }
    }
  }
}

function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, 8).join(' ')
}
