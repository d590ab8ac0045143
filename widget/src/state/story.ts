/** What the visitor did in this session, oldest first: what staff would otherwise have to ask. */
export type Story = {
  searches: readonly string[]
  articles: readonly { slug: string; title: string; solved?: boolean; reason?: string }[]
  steps: readonly { article: string; step: string; answer: string }[]
}

export const EMPTY_STORY: Story = { searches: [], articles: [], steps: [] }

export function isEmpty({ searches, articles, steps }: Story): boolean {
  return searches.length + articles.length + steps.length === 0
}

/**
 * The newest are kept, as many as a ticket takes along (`LIMITS.contextSearches`). The panel begins with this one limit and
 * has no use for the others.
 */
const MOST_SEARCHES = 20

export function recordSearch(story: Story, query: string): Story {
  const words = query.trim()
  if (words === '' || story.searches.at(-1) === words) return story
  return { ...story, searches: [...story.searches, words].slice(-MOST_SEARCHES) }
}
