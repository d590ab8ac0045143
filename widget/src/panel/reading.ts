import type { SiteBundle } from '@firstline/sdk/schemas'
import { chooseLocale, type ArticleSummary, type KnowledgeBase } from '@firstline/sdk/search'
import { hasView } from '../state/modes.ts'
import { currentView, goTo, openPanel } from '../state/views.ts'
import { useStore } from '../services/hooks.ts'
import type { Mode } from '../api/options.ts'
import type { Model } from './model.ts'

/** The knowledge base, once it is here; where there is only the form, nothing is read. */
export function knowledgeBase(model: Model): KnowledgeBase | undefined {
  const state = model.knowledge.get()
  return state.status === 'ready' && hasView(model.mode(), 'article') ? state.knowledge.kb : undefined
}

/** What the site's file says, once it is here. */
export function siteOf(model: Model): SiteBundle | undefined {
  const state = model.knowledge.get()
  return state.status === 'ready' ? state.knowledge.site : undefined
}

/** What is offered, drawn anew when it changes. */
export function useMode(model: Model): Mode {
  useStore(model.options)
  useStore(model.knowledge)
  return model.mode()
}

/** Where the help centre has an article; without one, where it begins. */
export function helpCentreUrl(model: Model, slug = ''): string {
  const { tag } = model.language.get()
  return model.addresses.help(chooseLocale(tag, siteOf(model)?.locales ?? [tag.split('-', 1)[0]!]), slug)
}

/** Opens an article. A slug that nobody knows opens a view that says so. */
export function openArticle(model: Model, slug: string, anchor?: string): void {
  // On its way beside what draws it, which asks for it again, and tells what went wrong.
  knowledgeBase(model)
    ?.article(slug)
    .catch(() => {})
  model.navigation.update((current) => goTo(current, { name: 'article', slug, ...(anchor ? { anchor } : {}) }))
}

/** An anchor as an address holds it, where letters beyond ASCII are percent signs, or as it was written. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

/** Opens what a page names: `slug`, or `slug#heading`. What is shown already stays as it is. */
export function openReference(model: Model, reference: string): void {
  const [slug = '', hash = ''] = reference.split('#', 2)
  const anchor = decodeAnchor(hash)
  const shown = currentView(model.navigation.get())
  if (shown.name === 'article' && shown.slug === slug && (shown.anchor ?? '') === anchor) {
    model.navigation.update(openPanel)
  } else openArticle(model, slug, anchor)
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
