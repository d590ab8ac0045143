import type { Article, ArticleEntry, Manifest, Section } from '../schemas/bundle.ts'
import { hasLikelyAnswer } from './confidence.ts'
import type { Contribution } from './explain.ts'
import { KnowledgeBaseError, openRoot, type FetchOptions } from './fetch-file.ts'
import { findMarks, type Mark } from './marks.ts'
import type { Passage } from './passage/find-passage.ts'
import { openArticles } from './open-articles.ts'
import { BundleFiles, type Attempt } from './read-bundle.ts'
import { readEntries } from './read-entries.ts'
import { requireLimit, requireText, requireTexts } from './require-arguments.ts'
import type { Hit } from './search-index.ts'
import { pathOf } from './url-patterns.ts'

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
  titleMarks: Mark[]
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

/** Less sure, an article is not offered to somebody who did not search: docs/decisions/0008-passages-and-suggestions.md. */
const SUGGESTED = 0.55

/** Exactly one of: the page's address, words of a half-written question, or slugs to keep. */
export type SuggestBy = { url: string } | { query: string } | { slugs: string[] }

export type ListOptions = { /** At most so many. */ limit?: number; signal?: AbortSignal }

export type SearchOptions = ListOptions & {
  /** Say of each result why it is where it is. Default: false. */ explain?: boolean
}

export type CategoryOptions = ListOptions & {
  /** Only this section, by its id. Default: all. */ section?: string
}

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
  passage: (slug: string, query: string, options?: { signal?: AbortSignal }) => Promise<Passage | null>
  /** Articles for a page, a half-written question, or these slugs; empty when none fits. Default limit: 3. */
  suggest: (by: SuggestBy, options?: ListOptions) => Promise<ArticleSummary[]>
  /** By slug or former slug; null when there is none. */
  article: (slug: string, options?: { signal?: AbortSignal }) => Promise<Article | null>
  /** Until visits are counted: the first article of each section, in the writers' order. Default limit: 5. */
  popular: (limit?: number) => Promise<ArticleSummary[]>
  /** The sections, each with its first `limit` articles (default: all), which a large knowledge base has to fetch. */
  categories: (options?: CategoryOptions) => Promise<Category[]>
  /** The address of an image that an article's tree names. */
  imageUrl: (src: string) => string
}

/**
 * Opens a compiled knowledge base. Fetches its manifest at once, of the search index what a search needs (all of it where
 * it is small) and each article when it is read. Needs no DOM.
 *
 * @throws {KnowledgeBaseError} a file is missing, unreadable or of another version
 *
 * @example
 * const kb = await loadKnowledgeBase({ url: 'https://help.example.com/kb/', locale: 'en' })
 * const [best] = await kb.search('forgot my pasword')
 * best.slug // 'reset-a-forgotten-password'
 */
export async function loadKnowledgeBase(options: KnowledgeBaseOptions): Promise<KnowledgeBase> {
  const files = await openLocale(options)
  const articles = openArticles(files)

  async function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
    const { limit = 8, signal, explain = false } = options
    requireText('query', query)
    requireLimit(limit)
    if (query.trim() === '') return asResults([], 0)
    // Loaded with the first explanation: who only searches does not pay for it.
    const explainer = explain ? import('./explain.ts') : null
    return files.withRelease(async (attempt) => {
      const index = articles.indexOf(attempt)
      const entriesOf = (hits: readonly Hit[]) =>
        readEntries(
          hits.slice(0, limit).map(({ article }) => article),
          files,
          attempt,
        )
      // Guessing at unknown words rarely changes all of what is found: entries need not wait for it.
      const answer = await index.search(query, attempt, ({ hits }) => void entriesOf(hits).catch(() => {}))
      const hits = answer.result.hits.slice(0, limit)
      const [entries, languages, explained] = await Promise.all([entriesOf(hits), index.languages(), explainer])
      const missing = answer.missing + entries.missing
      const hasLikely = missing === 0 && hasLikelyAnswer(answer.result.hits)
      const results = hits.flatMap(({ article, score, confidence }, place): SearchResult[] => {
        const entry = entries.result.get(article)
        if (!entry) return []
        index.remember(entry.slug, article)
        const words = answer.result.words(article)
        const language = languages.get(entry.lang)!
        const result: SearchResult = {
          ...summarise(entry, attempt.manifest),
          score,
          confidence,
          ...(hasLikely && place === 0 && { likely: true }),
          titleMarks: findMarks(entry.title, words, language),
          summaryMarks: findMarks(entry.summary, words, language),
          ...(explained && { explanation: explained.explain(answer.result, article) }),
        }
        return [result]
      })
      return asResults(results, missing)
    }, signal)
  }

  async function passage(slug: string, query: string, { signal }: { signal?: AbortSignal } = {}) {
    requireText('slug', slug)
    requireText('query', query)
    if (query.trim() === '') return null
    // Loaded with the first passage: who only searches does not pay for it.
    const finder = import('./passage/find-passage.ts')
    return files.withRelease(async (attempt) => {
      const index = articles.indexOf(attempt)
      const [position, { result: answer }, languages, { findPassage }] = await Promise.all([
        articles.positionOf(slug, attempt),
        index.search(query, attempt),
        index.languages(),
        finder,
      ])
      const article = await articles.read(position, attempt)
      const language = article && languages.get(article.lang)
      return language ? findPassage(article, answer.words(position!), language) : null
    }, signal)
  }

  async function suggest(by: SuggestBy, { limit = 3, signal }: ListOptions = {}): Promise<ArticleSummary[]> {
    requireLimit(limit)
    if ('query' in by) {
      requireText('query', by.query)
      const found = await search(by.query, { limit, ...(signal ? { signal } : {}) })
      return found.filter(({ confidence }) => confidence >= SUGGESTED)
    }
    if ('url' in by) requireText('url', by.url)
    else requireTexts('slugs', by.slugs)
    return files.withRelease(async (attempt) => {
      const found =
        'url' in by
          ? articles.suggestedOn(pathOf(by.url), attempt)
          : await Promise.all(by.slugs.map((slug) => articles.positionOf(slug, attempt)))
      const known = found.filter((position) => position !== undefined)
      return summariesOf(known.slice(0, limit), attempt)
    }, signal)
  }

  async function summariesOf(positions: readonly number[], attempt: Attempt): Promise<ArticleSummary[]> {
    const { result } = await readEntries(positions, files, attempt)
    return [...result.values()].map((entry) => summarise(entry, attempt.manifest))
  }

  async function article(slug: string, { signal }: { signal?: AbortSignal } = {}): Promise<Article | null> {
    requireText('slug', slug)
    return files.withRelease(
      async (attempt) => articles.read(await articles.positionOf(slug, attempt), attempt),
      signal,
    )
  }

  async function popular(limit = 5): Promise<ArticleSummary[]> {
    requireLimit(limit)
    return files.withRelease((attempt) => {
      const starts = sectionRanges(attempt.manifest).map(({ start }) => start)
      return summariesOf(starts.slice(0, limit), attempt)
    })
  }

  async function categories({ limit = Infinity, section, signal }: CategoryOptions = {}): Promise<Category[]> {
    requireLimit(limit)
    return files.withRelease((attempt) => {
      const ranges = sectionRanges(attempt.manifest).filter(({ id }) => section === undefined || id === section)
      return Promise.all(
        ranges.map(async ({ start, ...category }): Promise<Category> => {
          const shown = Array.from({ length: Math.min(limit, category.count) }, (_, at) => start + at)
          return { ...category, articles: await summariesOf(shown, attempt) }
        }),
      )
    }, signal)
  }

  return {
    locale: files.manifest.locale,
    defaultLocale: files.manifest.defaultLocale,
    search,
    suggest,
    passage,
    article,
    popular,
    categories,
    imageUrl: (src) => files.address(src),
  }
}

/** The number goes along without being one of the results: who lists or copies them gets results only. */
function asResults(results: SearchResult[], missing: number): SearchResults {
  return Object.defineProperty(results, 'missing', { value: missing }) as SearchResults
}

function summarise({ path: _path, ...rest }: ArticleEntry, { sections }: Manifest): ArticleSummary {
  const section = sections.find(({ id }) => id === rest.section)
  return { ...rest, sectionTitle: section?.title ?? rest.section }
}

/** Sections with the position of their first article. */
function sectionRanges({ sections }: Manifest): (Manifest['sections'][number] & { start: number })[] {
  let next = 0
  return sections.map((section) => {
    const start = next
    next += section.count
    return { ...section, start }
  })
}

async function openLocale(options: KnowledgeBaseOptions): Promise<BundleFiles> {
  const { locale, audience = 'public', signal } = options
  requireText('locale', locale)
  const { root, send } = openRoot(options)
  const open = (tag: string) => BundleFiles.open(new URL(`${audience}/${tag}/`, root), send, signal)
  try {
    return await open(locale)
  } catch (error) {
    const primary = locale.split('-', 1)[0]!
    if (primary === locale || !(error instanceof KnowledgeBaseError) || error.status !== 404) throw error
    return open(primary)
  }
}
