import type { SiteBundle } from '@firstline/sdk/schemas'
import type { ArticleSummary, KnowledgeBase } from '@firstline/sdk/search'
import { goTo } from '../state/views.ts'
import type { Model } from './model.ts'

/** The knowledge base, once it is here. */
export function knowledgeBase(model: Model): KnowledgeBase | undefined {
  const state = model.knowledge.get()
  return state.status === 'ready' ? state.knowledge.kb : undefined
}

/** What the site's file says, once it is here. */
export function siteOf(model: Model): SiteBundle | undefined {
  const state = model.knowledge.get()
  return state.status === 'ready' ? state.knowledge.site : undefined
}

/** Opens an article. A slug that nobody knows opens a view that says so. */
export function openArticle(model: Model, slug: string, anchor?: string): void {
  model.navigation.update((current) => goTo(current, { name: 'article', slug, ...(anchor ? { anchor } : {}) }))
}

/** What lists of articles need, whichever view they stand in. */
export function articleLinks(model: Model) {
  return {
    articleUrl: ({ lang, slug }: { slug: string; lang: string }, anchor?: string) => {
      return model.addresses.help(lang, slug) + (anchor ? `#${anchor}` : '')
    },
    onArticle: ({ slug }: ArticleSummary, anchor?: string) => openArticle(model, slug, anchor),
  }
}
