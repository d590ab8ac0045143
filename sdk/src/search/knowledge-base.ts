import type { Article, ArticleEntry, Manifest, Section } from '../schemas/bundle.ts'
import { hasLikelyAnswer } from './confidence.ts'
import { KnowledgeBaseError, openRoot, type FetchOptions } from './fetch-file.ts'
import { findMarks, type Mark } from './marks.ts'
import { openBundleIndex, type BundleIndex } from './open-bundle-index.ts'
import type { Passage } from './passage/find-passage.ts'
import { BundleFiles, readJson } from './read-bundle.ts'
import { requireLimit, requireText } from './require-arguments.ts'
import type { Answer, Contribution } from './search-index.ts'
import { matchesUrl, pathOf } from './url-patterns.ts'

export type KnowledgeBaseOptions = FetchOptions & {
  /** BCP 47. `nl-BE` falls back to `nl`. */
  locale: string
  /** Default: `public`. */
  audience?: string
}

/** An article as a list shows it. */
export type ArticleSummary = Omit<ArticleEntry, 'path' | 'urls'> & { sectionTitle: string }

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

export type Category = Section & { articles: ArticleSummary[] }

/** Exactly one of: the page's address, words of a half-written question, or slugs to keep. */
export type SuggestBy = { url: string } | { query: string } | { slugs: string[] }

export type ListOptions = { /** At most so many. */ limit?: number; signal?: AbortSignal }

export type SearchOptions = ListOptions & {
  /** Say of each result why it is where it is. Default: false. */ explain?: boolean
}

export type KnowledgeBase = {
  /** The language that was found, which may be a shorter tag than the one asked for. */
  locale: string
  /** Language of the articles that `locale` lacks. */
  defaultLocale: string
  /** Best first; empty when nothing matches or the query is blank. Default limit: 8. */
  search: (query: string, options?: SearchOptions) => Promise<SearchResult[]>
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
  popular: (limit?: number) => ArticleSummary[]
  categories: () => Category[]
  /** The address of an image that an article's tree names. */
  imageUrl: (src: string) => string
}

/**
 * Opens a compiled knowledge base. Fetches its manifest at once, the search index with the first search and each
 * article when it is read. Needs no DOM.
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
  let opening: Promise<BundleIndex> | undefined

  /** Kept for every later search, so one caller's abort must not cancel it; a failed fetch is tried again next time. */
  function index(): Promise<BundleIndex> {
    opening ??= openBundleIndex(files).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  function summarise(entry: ArticleEntry): ArticleSummary {
    const { path: _path, urls: _urls, ...rest } = entry
    const section = files.manifest.sections.find(({ id }) => id === entry.section)
    return { ...rest, sectionTitle: section?.title ?? entry.section }
  }

  /** The last answer is kept: the passages of its articles are asked for next. */
  let last: { query: string; index: BundleIndex; answer: Answer } | undefined
  function answerTo(query: string, index: BundleIndex): Answer {
    if (last?.query !== query || last.index !== index) last = { query, index, answer: index.search(query) }
    return last.answer
  }

  const entryOf = (slug: string) => findEntry(files.manifest, slug)

  async function search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    const { limit = 8, signal, explain = false } = options
    requireText('search', 'query', query)
    requireLimit('search', limit)
    if (query.trim() === '') return []
    const opened = await index()
    signal?.throwIfAborted()
    const { entries, languages } = opened
    const answer = answerTo(query, opened)
    const hasLikely = hasLikelyAnswer(answer.hits)
    return answer.hits.slice(0, limit).map(({ article, score, confidence }, place) => {
      const entry = entries[article]!
      const words = answer.words(article)
      const language = languages.get(entry.lang)!
      return {
        ...summarise(entry),
        score,
        confidence,
        ...(hasLikely && place === 0 && { likely: true }),
        titleMarks: findMarks(entry.title, words, language),
        summaryMarks: findMarks(entry.summary, words, language),
        ...(explain && { explanation: answer.explain(article) }),
      }
    })
  }

  async function readArticle(slug: string, signal?: AbortSignal): Promise<Article | null> {
    return (await files.read((manifest) => findEntry(manifest, slug)?.path, readJson<Article>, signal)) ?? null
  }

  async function passage(slug: string, query: string, { signal }: { signal?: AbortSignal } = {}) {
    requireText('passage', 'slug', slug)
    requireText('passage', 'query', query)
    if (query.trim() === '') return null
    // Loaded with the first passage: who only searches does not pay for it.
    const finder = import('./passage/find-passage.ts')
    const [article, opened, { findPassage }] = await Promise.all([readArticle(slug, signal), index(), finder])
    signal?.throwIfAborted()
    const language = article && opened.languages.get(article.lang)
    if (!language) return null
    const position = opened.entries.findIndex((entry) => entry.slug === article.slug)
    return findPassage(article, answerTo(query, opened).words(position), language)
  }

  async function suggest(by: SuggestBy, { limit = 3, signal }: ListOptions = {}): Promise<ArticleSummary[]> {
    requireLimit('suggest', limit)
    if ('query' in by) requireText('suggest', 'query', by.query)
    if ('query' in by) return search(by.query, { limit, ...(signal ? { signal } : {}) })
    if ('slugs' in by)
      return by.slugs
        .flatMap((slug) => entryOf(slug) ?? [])
        .slice(0, limit)
        .map(summarise)
    const path = pathOf(by.url)
    return files.manifest.articles
      .filter(({ urls }) => urls.some((pattern) => matchesUrl(pattern, path)))
      .slice(0, limit)
      .map(summarise)
  }

  function popular(limit = 5): ArticleSummary[] {
    const { sections, articles } = files.manifest
    return sections
      .flatMap((section) => articles.find((entry) => entry.section === section.id) ?? [])
      .slice(0, limit)
      .map(summarise)
  }

  return {
    locale: files.manifest.locale,
    defaultLocale: files.manifest.defaultLocale,
    search,
    suggest,
    passage,
    article: (slug, { signal } = {}) => readArticle(slug, signal),
    popular,
    categories: () =>
      files.manifest.sections.map((section) => ({
        ...section,
        articles: files.manifest.articles.filter((entry) => entry.section === section.id).map(summarise),
      })),
    imageUrl: (src) => files.address(src),
  }
}

function findEntry({ articles, aliases }: Manifest, slug: string): ArticleEntry | undefined {
  return articles.find((entry) => entry.slug === (aliases[slug] ?? slug))
}

async function openLocale(options: KnowledgeBaseOptions): Promise<BundleFiles> {
  const { locale, audience = 'public', signal } = options
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
