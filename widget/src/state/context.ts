import { LIMITS } from '@firstline/sdk/limits'
import type { CreateTicketRequest, SiteBundle } from '@firstline/sdk/schemas'
import type { Story } from './story.ts'

type Context = NonNullable<CreateTicketRequest['context']>

/** A part of the context that the visitor may leave out. */
export type ContextPart = 'page' | 'searches' | 'articles' | 'steps' | 'diagnostics' | 'errors'

const { searchCharacters, stepCharacters, urlCharacters } = LIMITS

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
type Surroundings = { pageUrl: string; diagnostics: Record<string, string>; errors: readonly string[] }

/** What an error is called among the diagnostics, before its number. */
const ERROR_KEY = 'Error '

/** The ticket's context: the story and its surroundings without the parts that the visitor left out. */
export function toContext(
  story: Story,
  { pageUrl, diagnostics, errors }: Surroundings,
  leftOut: ReadonlySet<ContextPart>,
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
  const told = leftOut.has('diagnostics') ? [] : Object.entries(diagnostics)
  if (!leftOut.has('errors')) errors.forEach((text, place) => told.push([`${ERROR_KEY}${place + 1}`, text]))
  for (const [key, value] of told) {
    context.diagnostics ??= {}
    context.diagnostics[key] = clip(value, urlCharacters)
  }
  return context
}

/** What is missing in a context because the visitor left it out, or did not let it go along. */
export function partsLeftOut({ pageUrl, diagnostics }: Context): ContextPart[] {
  const keys = Object.keys(diagnostics ?? {})
  const missing: ContextPart[] = pageUrl === undefined ? ['page'] : []
  if (keys.every((key) => key.startsWith(ERROR_KEY))) missing.push('diagnostics')
  if (!keys.some((key) => key.startsWith(ERROR_KEY))) missing.push('errors')
  return missing
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
