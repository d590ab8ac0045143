import { LIMITS } from '@firstline/sdk/limits'
import type { Story } from './story.ts'

/** The newest are kept. */
const { contextArticles, contextSteps } = LIMITS

/** An article read again moves to the end and keeps its vote. */
export function recordArticle(story: Story, slug: string, title: string): Story {
  const earlier = story.articles.find((article) => article.slug === slug)
  const others = story.articles.filter((article) => article !== earlier)
  return { ...story, articles: [...others, earlier ?? { slug, title }].slice(-contextArticles) }
}

export function recordVote(story: Story, slug: string, solved: boolean): Story {
  return changeArticle(story, slug, { solved })
}

/** Why an article did not solve it, in the visitor's words and language. */
export function recordReason(story: Story, slug: string, reason: string): Story {
  return changeArticle(story, slug, { reason })
}

/** Replaces the steps of one article: answering anew after going back overwrites what no longer holds. */
export function recordSteps(story: Story, article: string, taken: readonly { step: string; answer: string }[]): Story {
  const others = story.steps.filter((step) => step.article !== article)
  return { ...story, steps: [...others, ...taken.map((step) => ({ article, ...step }))].slice(-contextSteps) }
}

function changeArticle(story: Story, slug: string, change: Partial<Story['articles'][number]>): Story {
  const articles = story.articles.map((article) => (article.slug === slug ? { ...article, ...change } : article))
  return { ...story, articles }
}
