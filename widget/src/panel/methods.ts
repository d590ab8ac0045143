import type { PanelMethods } from '../api/firstline-api.ts'
import type { WidgetConfig } from '../api/options.ts'
import { hasView } from '../state/modes.ts'
import { closePanel, goTo, openPanel, restartAt, typeQuery, type View } from '../state/views.ts'
import type { Model } from './model.ts'
import { tellMistakes } from './options.ts'
import { openReference } from './reading.ts'

type Methods = { [Name in keyof PanelMethods]: (...args: Parameters<PanelMethods[Name]>) => void | Promise<void> } & {
  logout: () => Promise<void>
  update: (options: WidgetConfig, isFallback: boolean) => void
}

/** What a page can have the panel do. The loader has carried out what concerns the element: options, listeners. */
export function createMethods(model: Model): Methods {
  const { navigation, said } = model
  async function changeVisitor(): Promise<void> {
    await model.desk.load()
    await model.desk.get()?.changeVisitor()
  }
  /** What the mode lacks is not done, and the page is told so. */
  function ifOffered(method: string, view: View['name'], act: () => void): void {
    if (hasView(model.mode(), view)) act()
    else tellMistakes(({ warnOfMode }) => warnOfMode(method, model.mode()))
  }
  return {
    open(view) {
      if (view === 'ask') ifOffered('open', view, model.ask)
      else if (view === 'requests')
        ifOffered('open', view, () => navigation.update((state) => goTo(state, { name: view })))
      else navigation.update(view ? () => restartAt({ name: view }) : openPanel)
    },
    close: () => navigation.update(closePanel),
    toggle: () => navigation.update((state) => (state.open ? closePanel(state) : openPanel(state))),
    contact: () => ifOffered('contact', 'ask', model.ask),
    search: (words) =>
      ifOffered('search', 'results', () => navigation.update((state) => openPanel(typeQuery(state, words)))),
    article: (reference) => ifOffered('article', 'article', () => openReference(model, reference)),
    suggest: (by) => model.suggestBy.update(() => (Array.isArray(by) ? { slugs: by } : (by ?? null))),
    prefill(values) {
      said.prefill = { ...said.prefill, ...values }
    },
    identify(source) {
      said.identity = source
      return changeVisitor()
    },
    logout() {
      said.identity = null
      return changeVisitor()
    },
    update(options, isFallback) {
      // As an attribute it is a text, which names none of them.
      if (typeof options.texts === 'object') {
        said.texts = options.texts ? { ...said.texts, ...options.texts } : {}
        void model.loadWords()
        tellMistakes(({ warnOfTexts }) => warnOfTexts(said.texts))
      }
      // The script's attributes may be others' as well.
      if (!isFallback) tellMistakes(({ warnOfNames }) => warnOfNames(options))
    },
  }
}
