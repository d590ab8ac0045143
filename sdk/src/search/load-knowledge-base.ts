import type { Article, Manifest } from '../schemas/bundle.ts'
import { SUGGESTED_CONFIDENCE } from './confidence.ts'
import { KnowledgeBaseError, openRoot } from './fetch-file.ts'
import type {
  ArticleSummary,
  Category,
  CategoryOptions,
  KnowledgeBase,
  KnowledgeBaseOptions,
  ListOptions,
  ReadOptions,
  SearchOptions,
  SearchResults,
  SuggestBy,
} from './knowledge-base.ts'
import { openArticles } from './open-articles.ts'
import type { Passage } from './passage/find-passage.ts'
import { BundleFiles } from './read-bundle.ts'
import { requireLimit, requireText, requireTexts } from './require-arguments.ts'
import { asResults, searchArticles } from './search-articles.ts'
import { readSummaries } from './summaries.ts'
import { pathOf } from './url-patterns.ts'

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
    return files.withRelease((attempt) => searchArticles(query, { limit, explain }, articles, files, attempt), signal)
  }

  async function passage(slug: string, query: string, { signal }: ReadOptions = {}): Promise<Passage | null> {
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
      return found.filter(({ confidence }) => confidence >= SUGGESTED_CONFIDENCE)
    }
    if ('url' in by) requireText('url', by.url)
    else requireTexts('slugs', by.slugs)
    return files.withRelease(async (attempt) => {
      const found =
        'url' in by
          ? articles.suggestedOn(pathOf(by.url), attempt)
          : await Promise.all(by.slugs.map((slug) => articles.positionOf(slug, attempt)))
      const known = found.filter((position) => position !== undefined)
      return readSummaries(known.slice(0, limit), files, attempt)
    }, signal)
  }

  async function article(slug: string, { signal }: ReadOptions = {}): Promise<Article | null> {
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
      return readSummaries(starts.slice(0, limit), files, attempt)
    })
  }

  async function categories({ limit = Infinity, section, signal }: CategoryOptions = {}): Promise<Category[]> {
    requireLimit(limit)
    return files.withRelease((attempt) => {
      const ranges = sectionRanges(attempt.manifest).filter(({ id }) => section === undefined || id === section)
      return Promise.all(
        ranges.map(async ({ start, ...category }): Promise<Category> => {
          const shown: number[] = []
          for (let at = 0; at < Math.min(limit, category.count); at += 1) shown.push(start + at)
          return { ...category, articles: await readSummaries(shown, files, attempt) }
        }),
      )
    }, signal)
  }

  return {
    locale: files.manifest.locale,
    defaultLocale: files.manifest.defaultLocale,
    search,
    warm: () => void files.withRelease(async (attempt) => articles.indexOf(attempt).warm(attempt)),
    suggest,
    passage,
    article,
    popular,
    categories,
    imageUrl: (src) => files.address(src),
  }
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
