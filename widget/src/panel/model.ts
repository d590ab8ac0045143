import type { IdentitySource } from '@firstline/sdk/client'
import type { OwnTexts } from '@firstline/sdk/panel-texts'
import type { SuggestBy } from '@firstline/sdk/search'
import type { Mode } from '../api/options.ts'
import type { EventName, FirstlineEvents, Words } from '../api/events.ts'
import type { Prefill } from '../api/firstline-api.ts'
import type { FirstlineWidget } from '../loader/element.ts'
import { canonicalLanguage } from '../messages/canonical-language.ts'
import { ENGLISH, loadLanguage, type Language } from '../messages/load-messages.ts'
import { readAddresses, type Addresses } from '../services/addresses.ts'
import { adoptStyles } from '../services/adopt-styles.ts'
import { loadKnowledge, type Knowledge } from '../services/knowledge.ts'
import { hasOrigin } from '../services/page-origin.ts'
import { watchPageErrors } from '../services/page-errors.ts'
import { recall, remember } from '../services/page-memory.ts'
import { chooseMode, keepToMode } from '../state/modes.ts'
import { createLatePart, type LatePart } from '../state/late-part.ts'
import { createStore, type Store } from '../state/store.ts'
import { EMPTY_STORY, isEmpty, recordSearch, type Story } from '../state/story.ts'
import { currentView, goTo, openPanel, START, type Navigation, type View } from '../state/views.ts'
import type { Desk } from './desk.tsx'
import { readOptions, type Options } from './options.ts'
import { siteOf } from './reading.ts'

type Reader = typeof import('./article-screen.tsx')

/** The knowledge base as far as it is here. */
export type KnowledgeState = { status: 'loading' } | { status: 'ready'; knowledge: Knowledge } | { status: 'failed' }

/** Everything the panel's views are drawn from, and what they may ask for. */
export type Model = {
  element: FirstlineWidget
  /** The element's attributes, as they are at any time. */
  options: Store<Options>
  addresses: Addresses
  /** What the page said of its visitor and in its own words; see `Firstline.prefill`, `identify` and `update`. */
  said: { prefill: Prefill; identity: IdentitySource | null; texts: OwnTexts }
  navigation: Store<Navigation>
  language: Store<Language>
  knowledge: Store<KnowledgeState>
  story: Store<Story>
  /** Whether somebody has searched or read since the page was loaded, or earlier in what is still told. */
  looked: Store<boolean>
  /** The newest search that was no half-written one; see `mean`. */
  meant: Store<View | null>
  /** Whether articles are read in a wide panel, until the page is left. */
  wide: Store<boolean>
  /** What went wrong in the page since the panel was fetched. */
  pageErrors: Store<readonly string[]>
  /** What the page chose to suggest; null: what fits its address. */
  suggestBy: Store<SuggestBy | null>
  /** Where articles are read. */
  reader: LatePart<Reader>
  /** Where one writes to people. */
  desk: LatePart<Desk>
  /** What is offered just now: what the page says, else the site. */
  mode: () => Mode
  /** Fetches words and articles in the element's language. */
  loadAll: () => Promise<void>
  /** Fetches the words alone. */
  loadWords: () => Promise<void>
  /** Counts, from when it is here, what the visitor does. */
  startCounting: () => void
  /** Tells the page, and of the visitor's words only where it has asked for them. */
  tell: <Name extends EventName>(event: Name, detail: FirstlineEvents[Name], words?: Words) => void
  /** What is typed is what the visitor wanted to ask: they paused, pressed Enter or opened something it found. */
  mean: (view: View) => void
  /** Opens the form with the visitor's last question as its subject. */
  ask: () => void
  /** Adds a stylesheet to the element, once, until the panel is closed for good. */
  addStyles: (css: string) => void
  /** Stops timers and listeners, and takes the styles away. */
  close: () => void
}

export function createModel(element: FirstlineWidget, origin: string): Model {
  const options = createStore(readOptions(element))
  const addresses = readAddresses(origin, options.get())
  const anywhere = createStore<Navigation>(START)
  /** Whoever changes it need not know the mode, nor that an inline panel is always open. */
  const navigation: Store<Navigation> = {
    ...anywhere,
    update: (change) =>
      anywhere.update((before) => {
        const kept = keepToMode(change(before), mode())
        return options.get().inline === null ? kept : openPanel(kept)
      }),
  }
  const language = createStore(ENGLISH)
  const knowledge = createStore<KnowledgeState>({ status: 'loading' })
  const said: Model['said'] = { prefill: {}, identity: null, texts: {} }
  const story = createStore<Story>(recall('story', EMPTY_STORY))
  const looked = createStore(!isEmpty(story.get()))
  const meant = createStore<View | null>(null)
  const wide = createStore(false)
  const suggestBy = createStore<SuggestBy | null>(null)
  const reader = createLatePart<Reader>(async () => {
    const loaded = await import('./article-screen.tsx')
    addStyles(loaded.ARTICLE_STYLES)
    return loaded
  })
  const desk = createLatePart<Desk>(async () => {
    // Messages are drawn as articles are.
    const [{ openDesk }] = await Promise.all([import('./desk.tsx'), reader.load()])
    // It may come when nobody is there any more.
    return closed ? null : openDesk(model)
  })
  const { errors: pageErrors, close: closeErrors } = watchPageErrors()
  let closed = false
  let counting: Promise<(() => void) | null> | undefined

  function mode(): Mode {
    // Where the API lets nobody in, nothing is offered that would never be sent.
    return !hasOrigin() ? 'articles-only' : chooseMode(options.get().mode, siteOf(model))
  }
  const followOptions = () => navigation.update((before) => before)
  options.subscribe(followOptions)
  knowledge.subscribe(followOptions)

  /** The form that is shown, once it has been begun. */
  let begun: View | undefined
  function beginForm(): void {
    const form = currentView(navigation.get())
    const opened = desk.get()
    if (!opened || !navigation.get().open || form.name !== 'ask' || form === begun) return
    begun = form
    opened.fillIn()
  }
  function mean(view: View): void {
    if (!('query' in view)) return
    meant.update(() => view)
    story.update((current) => recordSearch(current, view.query))
  }
  navigation.subscribe(() => {
    const left = navigation.get().trail.at(-2)
    if (left) mean(left)
  })
  // After that: what was searched for last is the form's subject.
  navigation.subscribe(beginForm)
  desk.subscribe(beginForm)
  // Written only once the visitor did something: a store tells its listeners of changes alone.
  story.subscribe(() => {
    remember('story', story.get())
    if (!isEmpty(story.get())) looked.update(() => true)
  })

  /** Counts loads of words: language, page and site may have changed meanwhile, and the newest wins. */
  let loadsOfWords = 0
  async function loadWords(): Promise<void> {
    const load = ++loadsOfWords
    const loaded = await loadLanguage(canonicalLanguage(element.language), said.texts, siteOf(model)?.texts)
    if (load === loadsOfWords) language.update(() => loaded)
  }

  async function loadAll(): Promise<void> {
    const wanted = canonicalLanguage(element.language)
    knowledge.update((state) => (state.status === 'ready' ? state : { status: 'loading' }))
    /** The page may have changed its language meanwhile; the newest load wins. */
    const isCurrent = () => canonicalLanguage(element.language) === wanted
    void loadWords()
    try {
      const loaded = await loadKnowledge(addresses.kb, options.get().site, wanted)
      if (!isCurrent()) return
      knowledge.update(() => ({ status: 'ready', knowledge: loaded }))
      if (loaded.site.texts) void loadWords()
    } catch (error) {
      knowledge.update((state) => (state.status === 'ready' ? state : { status: 'failed' }))
      tell('error', { message: String(error) })
    }
  }

  function startCounting(): void {
    // What cannot be fetched counts nothing: nobody waits for it.
    counting ??= import('./counting.ts').then(
      (module) => (closed ? null : module.startCounting(model)),
      () => null,
    )
  }

  function ask(): void {
    navigation.update((current) => goTo(current, { name: 'ask' }))
  }

  const removers = new Map<string, () => void>()
  function addStyles(css: string): void {
    // A part may come when the panel is gone.
    if (!closed && !removers.has(css)) removers.set(css, adoptStyles(element.shadowRoot!, css))
  }

  function tell<Name extends EventName>(event: Name, detail: FirstlineEvents[Name], words: Words = {}): void {
    element.emit(event, options.get().words === 'on' ? { ...detail, ...words } : detail)
  }

  const model: Model = {
    element,
    options,
    addresses,
    said,
    navigation,
    language,
    knowledge,
    story,
    looked,
    meant,
    wide,
    pageErrors,
    suggestBy,
    reader,
    desk,
    mode,
    loadAll,
    loadWords,
    startCounting,
    tell,
    mean,
    ask,
    addStyles,
    close() {
      closed = true
      closeErrors()
      void counting?.then((stop) => stop?.())
      desk.get()?.close()
      removers.forEach((remove) => remove())
    },
  }
  followOptions()
  return model
}
