import type { Article, ArticleEntry, Section } from '../schemas/bundle.ts'
import type { Contribution } from './explain.ts'
import type { FetchOptions } from './fetch-file.ts'
import type { Mark } from './marks.ts'
import type { Passage } from './passage/find-passage.ts'

export type KnowledgeBaseOptions = FetchOptions & {
  /** BCP 47. `nl-BE` falls back to `nl`. */
  locale: string
  /** Default: `public`. */
  audience?: string
}

/** An article as a list shows it. */
export type ArticleSummary = Omit<ArticleEntry, 'path'> & { sectionTitle: string }

/** An article that answers a search, with the words that matched. */
export type SearchResult = ArticleSummary & {
  /** Higher is better; comparable within one knowledge base only. */
  score: number
  /**
   * How likely it answers, 0 to 1, as far as the knowledge base can tell from its own questions. The first result's says
   * whether anything fits.
   */
  confidence: number
  /** Very likely the answer, and not one of several that may be. Only ever of the first. Default: absent. */
  likely?: true
  /** The words of `title` that matched. */
  titleMarks: Mark[]
  /** The words of `summary` that matched. */
  summaryMarks: Mark[]
  /** With `explain`: what the score is made of, the largest part first. */
  explanation?: Contribution[]
}

/** What a search found, best first. */
export type SearchResults = SearchResult[] & {
  /**
   * How many files of the knowledge base could not be fetched: then an article that fits may be missing here. 0 as a
   * rule. Searching again fetches them again.
   */
  missing: number
}

/** A section with its articles, and how many there are. */
export type Category = Section & { count: number; articles: ArticleSummary[] }

/** Exactly one of: the page's address, words of a half-written question, or slugs, of which those that exist are kept. */
export type SuggestBy = { url: string } | { query: string } | { slugs: string[] }

export type ReadOptions = {
  /** Stops waiting, with the signal's reason as the error; what is under way goes on for whoever asks next. */
  signal?: AbortSignal
}

export type ListOptions = ReadOptions & {
  /** At most so many; 0 or more. */
  limit?: number
}

export type SearchOptions = ListOptions & {
  /** Say of each result why it is where it is. Default: false. */
  explain?: boolean
}

export type CategoryOptions = ListOptions & {
  /** Only this section, by its id. Default: all. */
  section?: string
}

/**
 * A compiled knowledge base in one language. What cannot be read rejects with a `KnowledgeBaseError`, an argument of the
 * wrong type with a `TypeError`, a limit below 0 or that is no number with a `RangeError`.
 */
export type KnowledgeBase = {
  /** The language that was found, which may be a shorter tag than the one asked for. */
  locale: string
  /** Language of the articles that `locale` lacks. */
  defaultLocale: string
  /**
   * Best first; empty when nothing matches or the query is blank. Of a long query the first 500 characters are read.
   * Default limit: 8.
   */
  search: (query: string, options?: SearchOptions) => Promise<SearchResults>
  /**
   * Begins to fetch what any search needs: what a word is in the languages, and an index that is a single file. What
   * cannot be fetched is fetched anew by the search.
   */
  warm: () => void
  /**
   * The part of an article that answers a query best, with the words that matched and the heading it stands under. Null
   * when no word of the query stands in its text, and when there is no such article. Reads the article's file, the same
   * that `article` reads.
   *
   * @example
   * const [best] = await kb.search('how long is the code valid')
   * const passage = await kb.passage(best.slug, 'how long is the code valid')
   * passage.text // 'Each code is valid for 30 seconds.'
   * passage.heading // { id: 'use-a-code', title: 'Use a code' }, or null above the first heading
   * passage.marks // [{ start: 5, end: 9 }, …]: passage.text.slice(5, 9) is 'code'
   */
  passage: (slug: string, query: string, options?: ReadOptions) => Promise<Passage | null>
  /** Articles for a page, a half-written question, or these slugs; empty when none fits. Default limit: 3. */
  suggest: (by: SuggestBy, options?: ListOptions) => Promise<ArticleSummary[]>
  /** By slug or former slug; null when there is none. */
  article: (slug: string, options?: ReadOptions) => Promise<Article | null>
  /** Until visits are counted: the first article of each section, in the writers' order. Default limit: 5. */
  popular: (limit?: number) => Promise<ArticleSummary[]>
  /** The sections, each with its first `limit` articles (default: all), which a large knowledge base has to fetch. */
  categories: (options?: CategoryOptions) => Promise<Category[]>
  /** The address of an image that an article's tree names. */
  imageUrl: (src: string) => string
}
