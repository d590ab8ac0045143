import type { AskedQuestion } from '../schemas/evidence.ts'
import { loadLanguage, type Language } from '../text/language.ts'
import { mayBeLearned } from './may-be-learned.ts'
import { stemKey, stemsOf } from './stems.ts'

/** What fewer people have said may tell who they are. */
export const LEAST_VISITORS = 3
/** Phrases of an article that are worth having; docs/benchmarks.md measures what the first of them bring. */
export const MOST_PHRASES = 20

/** What an article says of itself, and what was learned for it before. */
export type LearningArticle = { slug: string; title: string; questions: readonly string[]; learned: readonly string[] }

/** Words that found their answer in an article. */
export type Phrase = {
  words: string
  /** People who are different for sure and whom it answered so worded; at least `LEAST_VISITORS`. */
  visitors: number
}

/** The most asked first. */
export type ProposedPhrases = { slug: string; phrases: Phrase[] }

export type ProposeOptions = {
  /** Language of the questions, BCP 47. */
  locale: string
  /** Phrases that an article has at most, with those learned before. Default: `MOST_PHRASES`. */
  most?: number
  /** Phrases that are not to be proposed, in whatever form. Default: none. */
  never?: readonly string[]
}

/** What was asked in words of the same stems. */
type Asked = {
  stems: ReadonlySet<string>
  /** By article: how many it answered, in all wordings, and the wording that most people used. */
  answered: Map<string, { visitors: number; best: Phrase | null }>
}

/**
 * Finds, for each article, the words in which people asked who then were answered by it: at least three different people,
 * without numbers and addresses, saying something that the article does not say yet, and answered by no other article as
 * often. Wordings of the same stems are one phrase, as most people worded it. The same input gives the same answer.
 *
 * @param questions of one language
 * @returns the articles for which there is something, by slug
 */
export async function proposePhrases(
  questions: readonly AskedQuestion[],
  articles: readonly LearningArticle[],
  { locale, most = MOST_PHRASES, never = [] }: ProposeOptions,
): Promise<ProposedPhrases[]> {
  const language = await loadLanguage(locale)
  const refused = new Set(never.map((words) => stemKey(stemsOf(words, language))))
  const bySlug = new Map(articles.map((article) => [article.slug, article]))
  const found = new Map<string, { phrase: Phrase; stems: ReadonlySet<string>; visitors: number }[]>()
  for (const [key, { stems, answered }] of mergeWordings(questions, bySlug, language)) {
    const [first, second] = [...answered].toSorted(([, a], [, b]) => b.visitors - a.visitors)
    const isUndecided = second !== undefined && second[1].visitors === first![1].visitors
    if (refused.has(key) || isUndecided) continue
    const [slug, { visitors, best }] = first!
    if (best) found.set(slug, [...(found.get(slug) ?? []), { phrase: best, stems, visitors }])
  }
  const slugs = [...found.keys()].toSorted()
  return slugs.flatMap((slug) => {
    const article = bySlug.get(slug)!
    const said = [article.title, ...article.questions, ...article.learned].map((text) => stemsOf(text, language))
    const phrases = found
      .get(slug)!
      .filter(({ stems }) => !said.some((text) => [...stems].every((stem) => text.has(stem))))
      .toSorted((a, b) => b.visitors - a.visitors || (a.phrase.words < b.phrase.words ? -1 : 1))
      .map(({ phrase }) => phrase)
      .slice(0, Math.max(0, most - article.learned.length))
    return phrases.length > 0 ? [{ slug, phrases }] : []
  })
}

function mergeWordings(
  questions: readonly AskedQuestion[],
  articles: ReadonlyMap<string, unknown>,
  language: Language,
): Map<string, Asked> {
  const merged = new Map<string, Asked>()
  for (const { words, solved } of questions) {
    const answers = solved.filter(({ slug }) => articles.has(slug))
    const stems = stemsOf(words, language)
    if (answers.length === 0 || stems.size === 0) continue
    const key = stemKey(stems)
    const asked = merged.get(key) ?? { stems, answered: new Map() }
    merged.set(key, asked)
    for (const { slug, visitors } of answers) {
      const known = asked.answered.get(slug) ?? { visitors: 0, best: null }
      const isPhrase = visitors >= LEAST_VISITORS && mayBeLearned(words)
      const phrase = { words, visitors }
      const best = isPhrase && (!known.best || isBefore(phrase, known.best)) ? phrase : known.best
      asked.answered.set(slug, { visitors: known.visitors + visitors, best })
    }
  }
  return merged
}

function isBefore(a: Phrase, b: Phrase): boolean {
  return a.visitors !== b.visitors ? a.visitors > b.visitors : a.words < b.words
}
