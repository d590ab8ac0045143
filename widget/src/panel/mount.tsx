import { render } from 'preact'
import type { FirstlineWidget } from '../loader/element.ts'
import { adoptStyles } from '../services/adopt-styles.ts'
import { holdsTickets } from '../services/device-mark.ts'
import { isKept } from '../services/page-memory.ts'
import baseStyles from '../styles/base.css?inline'
import frameStyles from '../styles/frame.css?inline'
import listStyles from '../styles/lists.css?inline'
import proseStyles from '../styles/prose.css?inline'
import tokens from '../styles/tokens.css?inline'
import viewStyles from '../styles/views.css?inline'
import { closePanel, currentView, goTo, openPanel, restartAt, stateName, typeQuery } from '../state/views.ts'
import { App } from './app.tsx'
import { createModel } from './model.ts'
import type { Panel } from './panel.ts'
import { openArticle } from './reading.ts'

/**
 * Puts the panel into the element's shadow root and starts fetching what it shows.
 *
 * @param origin that `kb`, `api` and links to the help centre default to
 * @throws {Error} the element was removed from the page meanwhile
 */
export function mountPanel(element: FirstlineWidget, origin: string): Panel {
  if (!element.isConnected) throw new Error('The widget was removed from the page.')
  const model = createModel(element, origin)
  const { navigation } = model
  const { root } = element
  const before = [...root.adoptedStyleSheets]
  adoptStyles(root, tokens + baseStyles + proseStyles + frameStyles + listStyles + viewStyles)
  const container = document.createElement('div')
  root.firstElementChild!.prepend(container)
  render(<App model={model} />, container)
  const changeSuggestions = () => {
    const { suggested } = element
    model.suggestBy.update(() => (Array.isArray(suggested) ? { slugs: suggested } : (suggested ?? null)))
  }
  changeSuggestions()
  void model.loadAll()
  // Whoever has written before, or may have from another device, is shown what became of it.
  if (holdsTickets() || isKept('draft') || element.identity) model.warmDesk()
  const tellView = () => {
    element.view = stateName(navigation.get())
    if (element.view !== 'closed') model.startCounting()
  }
  const stopView = navigation.subscribe(tellView)

  return {
    open(view) {
      if (view === 'ask') model.ask()
      else if (view === 'requests') navigation.update((state) => goTo(state, { name: 'requests' }))
      else if (view === 'home') navigation.update(() => restartAt({ name: 'home' }))
      else navigation.update(openPanel)
    },
    close: () => navigation.update(closePanel),
    toggle: () => navigation.update((state) => (state.open ? closePanel(state) : openPanel(state))),
    search: (query) => {
      requireText('search', query)
      navigation.update((state) => openPanel(typeQuery(state, query)))
    },
    article: (slug) => {
      requireText('article', slug)
      const shown = currentView(navigation.get())
      if (shown.name === 'article' && shown.slug === slug) navigation.update(openPanel)
      else openArticle(model, slug)
    },
    contact: model.ask,
    changeSuggestions,
    async changeVisitor() {
      await model.loadDesk()
      await model.desk.get()?.changeVisitor()
    },
    changeLanguage: () => void model.loadAll(),
    destroy() {
      stopView()
      model.close()
      render(null, container)
      container.remove()
      root.adoptedStyleSheets = before
    },
  }
}

/** A page's mistake is told to the page, in words. */
function requireText(method: string, value: unknown): void {
  if (typeof value === 'string') return
  throw new TypeError(`Firstline.${method}() needs a text, got ${String(value)}.`)
}
