import { LIMITS } from '@firstline/sdk/limits'
import type { CreateTicketRequest, SiteBundle } from '@firstline/sdk/schemas'

type Context = NonNullable<CreateTicketRequest['context']>

/** What the visitor did in this session, oldest first: what staff would otherwise have to ask. */
export type Story = {
  searches: readonly string[]
  articles: readonly { slug: string; title: string; solved?: boolean; reason?: string }[]
  steps: readonly { article: string; step: string; answer: string }[]
}

/** A part of the story that the visitor may leave out. */
export type StoryPart = 'page' | 'searches' | 'articles' | 'steps' | 'diagnostics'

export const EMPTY_STORY: Story = { searches: [], articles: [], steps: [] }

export function isEmpty({ searches, articles, steps }: Story): boolean {
  return searches.length + articles.length + steps.length === 0
}

/** The newest are kept. */
const { contextSearches, contextArticles, contextSteps, searchCharacters, stepCharacters, urlCharacters } = LIMITS

export function recordSearch(story: Story, query: string): Story {
  const words = query.trim()
  if (words === '' || story.searches.at(-1) === words) return story
  return { ...story, searches: [...story.searches, words].slice(-contextSearches) }
}

/** An article read again moves to the end and keeps its vote. */
export function recordArticle(story: Story, slug: string, title: string): Story {
  const earlier = story.articles.find((article) => article.slug === slug)
  const others = story.articles.filter((article) => article !== earlier)
  return { ...story, articles: [...others, earlier ?? { slug, title }].slice(-contextArticles) }
}

export function recordVote(story: Story, slug: string, solved: boolean): Story {
  return {
    ...story,
    articles: story.articles.map((article) => (article.slug === slug ? { ...article, solved } : article)),
  }
}

/** Why an article did not solve it, in the visitor's words and language. */
export function recordReason(story: Story, slug: string, reason: string): Story {
  return {
    ...story,
    articles: story.articles.map((article) => (article.slug === slug ? { ...article, reason } : article)),
  }
}

/** Replaces the steps of one article: answering anew after going back overwrites what no longer holds. */
export function recordSteps(story: Story, article: string, taken: readonly { step: string; answer: string }[]): Story {
  const others = story.steps.filter((step) => step.article !== article)
  return { ...story, steps: [...others, ...taken.map((step) => ({ article, ...step }))].slice(-contextSteps) }
}

/**
 * A page's address as it is sent: without query and fragment, which may hold what nobody meant to send, unless the site
 * says that its own are fine.
 */
export function pageAddress(url: string, mode: SiteBundle['pageAddress'] = 'path'): string {
  const { origin, pathname, href } = new URL(url)
  return mode === 'full' ? href : origin + pathname
}

/** Its first characters: a ticket must not be refused because of what only goes along with it. */
function clip(text: string, characters: number): string {
  return [...text].slice(0, characters).join('')
}

/** What goes along beside the story: as it is sent, if it is. */
type Surroundings = { pageUrl: string; diagnostics: Record<string, string> }

/** The ticket's context: the story and its surroundings without the parts that the visitor left out. */
export function toContext(
  story: Story,
  { pageUrl, diagnostics }: Surroundings,
  leftOut: ReadonlySet<StoryPart>,
): Context {
  const context: Context = {}
  if (!leftOut.has('page')) context.pageUrl = clip(pageUrl, urlCharacters)
  if (!leftOut.has('searches')) context.searches = story.searches.map((words) => clip(words, searchCharacters))
  if (!leftOut.has('articles')) {
    context.articles = story.articles.map(({ slug, solved, reason }) => ({
      slug,
      ...(solved === undefined ? {} : { solved }),
      ...(reason === undefined ? {} : { reason: clip(reason, searchCharacters) }),
    }))
  }
  if (!leftOut.has('steps')) {
    context.steps = story.steps.map(({ article, step, answer }) => {
      return { article, step: clip(step, stepCharacters), answer: clip(answer, stepCharacters) }
    })
  }
  if (!leftOut.has('diagnostics')) {
    context.diagnostics = {}
    for (const [key, value] of Object.entries(diagnostics)) context.diagnostics[key] = clip(value, urlCharacters)
  }
  return context
}

/** What is missing in a context because the visitor left it out, or did not let it go along. */
export function partsLeftOut({ pageUrl, diagnostics }: Context): StoryPart[] {
  return [...(pageUrl === undefined ? (['page'] as const) : []), ...(diagnostics ? [] : (['diagnostics'] as const))]
}

/**
 * The story that a context tells: what the visitor left out of it stays out.
 *
 * @param titles of articles by slug; a context has none, and an article without one is called by its slug
 */
export function fromContext(context: Context, titles: ReadonlyMap<string, string>): Story {
  return {
    searches: context.searches ?? [],
    articles: (context.articles ?? []).map(({ slug, solved, reason }) => ({
      slug,
      title: titles.get(slug) ?? slug,
      ...(solved === undefined ? {} : { solved }),
      ...(reason === undefined ? {} : { reason }),
    })),
    steps: context.steps ?? [],
  }
}
