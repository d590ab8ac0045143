import type { Article, ArticleEntry, Manifest, Section } from '../schemas/bundle.ts'
import { KnowledgeBaseError, openRoot, type FetchOptions } from './fetch-file.ts'
import { findMarks, type Mark } from './marks.ts'
import { BundleFiles } from './read-bundle.ts'
import { openSearchIndex, type Hit, type SearchIndex } from './search-index.ts'
import { matchesUrl, pathOf } from './url-patterns.ts'
import type { SearchIndexFile } from './write-index.ts'

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
  /** Higher is better; comparable within one search only. */
  score: number
  titleMarks: Mark[]
  summaryMarks: Mark[]
}

export type Category = Section & { articles: ArticleSummary[] }

/** Exactly one of: the page's address, words of a half-written question, or slugs to keep. */
export type SuggestBy = { url: string } | { query: string } | { slugs: string[] }

export type ListOptions = { /** At most so many. */ limit?: number; signal?: AbortSignal }

export type KnowledgeBase = {
  /** The language that was found, which may be a shorter tag than the one asked for. */
  locale: string
  /** Language of the articles that `locale` lacks. */
  defaultLocale: string
  /** Best first; empty when nothing matches or the query is blank. Default limit: 8. */
  search: (query: string, options?: ListOptions) => Promise<SearchResult[]>
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
  let opening: Promise<SearchIndex> | undefined

  /** Kept for every later search, so one caller's abort must not cancel it; a failed fetch is tried again next time. */
  function index(): Promise<SearchIndex> {
    opening ??= files
      .read<SearchIndexFile>((manifest) => manifest.index)
      .then((file) => openSearchIndex(file!))
      .catch((error: unknown) => {
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

  const entryOf = (slug: string) => findEntry(files.manifest, slug)

  function toResult(hit: Hit): SearchResult[] {
    const entry = entryOf(hit.slug)
    if (!entry) return []
    return [
      {
        ...summarise(entry),
        score: hit.score,
        titleMarks: findMarks(entry.title, hit.terms, entry.lang),
        summaryMarks: findMarks(entry.summary, hit.terms, entry.lang),
      },
    ]
  }

  async function search(query: string, { limit = 8, signal }: ListOptions = {}): Promise<SearchResult[]> {
    if (query.trim() === '') return []
    const { search: find } = await index()
    signal?.throwIfAborted()
    return find(query).slice(0, limit).flatMap(toResult)
  }

  async function suggest(by: SuggestBy, { limit = 3, signal }: ListOptions = {}): Promise<ArticleSummary[]> {
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
    article: async (slug, { signal } = {}) =>
      (await files.read<Article>((manifest) => findEntry(manifest, slug)?.path, signal)) ?? null,
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
