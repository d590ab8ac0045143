import type { Answers } from '@firstline/sdk/forms'
import type { SuggestBy } from '@firstline/sdk/search'
import type { CreateTicketRequest, TicketFields } from '@firstline/sdk/schemas'
import type { FirstlineWidget } from '../loader/element.ts'
import { loadLanguage, type Language } from '../messages/load-messages.ts'
import { en } from '../messages/en.ts'
import { diagnostics } from '../services/diagnostics.ts'
import { readAddresses, type Addresses } from '../services/addresses.ts'
import { loadKnowledge, type Knowledge } from '../services/knowledge.ts'
import { forget, recall, remember } from '../services/page-memory.ts'
import { createTickets, type Tickets } from '../services/tickets.ts'
import { EMPTY_DRAFT, fieldName, type Draft, type DraftErrors } from '../state/draft.ts'
import { createStore, type Store } from '../state/store.ts'
import {
  EMPTY_STORY,
  fromContext,
  isEmpty,
  pageAddress,
  partsLeftOut,
  recordSearch,
  toContext,
  type Story,
} from '../state/story.ts'
import { currentView, goTo, restartAt, START, type Navigation } from '../state/views.ts'

/** The knowledge base as far as it is here. */
export type KnowledgeState = { status: 'loading' } | { status: 'ready'; knowledge: Knowledge } | { status: 'failed' }

/** What the server refused, said at the form's fields. */
export type Refusal = { message: string; errors: DraftErrors }

/** Everything the panel's views are drawn from, and what they may ask for. */
export type Model = {
  element: FirstlineWidget
  addresses: Addresses
  navigation: Store<Navigation>
  language: Store<Language>
  knowledge: Store<KnowledgeState>
  story: Store<Story>
  draft: Store<Draft>
  refusal: Store<Refusal | null>
  /** What the page chose to suggest; null: what fits its address. */
  suggestBy: Store<SuggestBy | null>
  tickets: Tickets
  /** Fetches words and articles in the element's language. */
  loadAll: () => Promise<void>
  /** Opens the form with the visitor's last question as its subject. */
  ask: () => void
  /** @param fields checked answers to the site's own questions */
  send: (draft: Draft, fields: TicketFields) => Promise<void>
}

/** Field of the form that a path of the API's error belongs to. */
const FIELD_OF_PATH: Record<string, string> = {
  'requester.email': 'email',
  subject: 'subject',
  body: 'body',
  category: 'category',
}

/** The subject that the visitor wrote; empty while it is an earlier question, proposed and left as it was. */
function ownSubject({ subject }: Draft, searches: readonly string[]): string {
  return searches.includes(subject) ? '' : subject
}

/** Answers as they stand in the form again, where numbers are text. */
function asTyped(fields: TicketFields): Answers {
  const typed: Answers = {}
  for (const [key, answer] of Object.entries(fields)) typed[key] = typeof answer === 'number' ? String(answer) : answer
  return typed
}

function hasMessage({ body }: Draft): boolean {
  return body.trim() !== ''
}

export function createModel(element: FirstlineWidget, origin: string): Model {
  const addresses = readAddresses(origin, (name) => element.getAttribute(name))
  const navigation = createStore<Navigation>(START)
  const language = createStore<Language>({ tag: 'en', direction: 'ltr', messages: en })
  const knowledge = createStore<KnowledgeState>({ status: 'loading' })
  const story = createStore<Story>(recall('story', EMPTY_STORY))
  const draft = createStore<Draft>(recall('draft', EMPTY_DRAFT))
  const refusal = createStore<Refusal | null>(null)
  const suggestBy = createStore<SuggestBy | null>(null)
  const site = element.getAttribute('site')

  // Words count as searched at once when something is opened from their results.
  navigation.subscribe(() => {
    const left = navigation.get().trail.at(-2)
    if (left?.name === 'results' && 'query' in left) story.update((current) => recordSearch(current, left.query))
  })
  // Written only once the visitor did something: a store tells its listeners of changes alone.
  story.subscribe(() => remember('story', story.get()))
  draft.subscribe(() => remember('draft', draft.get()))

  const tickets = createTickets({ api: addresses.api, site }, (event) => {
    // A page hears once of each ticket: in the tab that sent it.
    if (event.type === 'delivered' && !event.elsewhere) {
      element.emit('ticket-submit', { number: event.response.ticket.number })
    }
    if (event.type === 'waiting') element.emit('ticket-queued', {})
    if (event.type === 'refused') void takeBack()
  })

  /**
   * Puts a refused ticket's words back into the form, with what was wrong beside them. Nothing that was written is lost:
   * it stays kept until the form is free to take it.
   */
  async function takeBack(): Promise<void> {
    const [submission] = await tickets.refused()
    const isFree = !hasMessage(draft.get()) && ownSubject(draft.get(), story.get().searches) === ''
    if (!submission || !isFree) return
    const { requester, ...rest } = submission.body
    draft.update(() => ({
      email: requester.email,
      name: requester.name ?? '',
      type: rest.type ?? 'question',
      category: rest.category ?? '',
      subject: rest.subject,
      body: rest.body,
      fields: asTyped(rest.fields ?? {}),
      leftOut: partsLeftOut(rest.context ?? {}),
    }))
    // The questions may be others by now: that may be why it was refused.
    void loadAll()
    // The story comes back with the words, so that nobody is asked again; a newer one stays.
    const sent = fromContext(rest.context ?? {}, await titlesOf(rest.context?.articles ?? []))
    story.update((current) => (isEmpty(current) ? sent : current))
    await tickets.discard(submission.key)
    const errors: DraftErrors = {}
    for (const { path, message } of submission.refusal?.fields ?? []) {
      const [, key] = /^fields\.([^.]+)/.exec(path) ?? []
      const field = key === undefined ? FIELD_OF_PATH[path] : fieldName(key)
      if (field) errors[field] = message
    }
    refusal.update(() => ({ message: submission.refusal?.message ?? '', errors }))
    if (currentView(navigation.get()).name === 'sent') navigation.update(() => restartAt({ name: 'ask' }))
  }

  /** By slug, as far as the knowledge base is here. */
  async function titlesOf(articles: readonly { slug: string }[]): Promise<Map<string, string>> {
    const loaded = knowledge.get()
    if (loaded.status !== 'ready' || articles.length === 0) return new Map()
    const slugs = articles.map(({ slug }) => slug)
    const found = await loaded.knowledge.kb.suggest({ slugs }, { limit: slugs.length })
    return new Map(found.map(({ slug, title }) => [slug, title]))
  }

  async function loadAll(): Promise<void> {
    const wanted = element.language
    knowledge.update((state) => (state.status === 'ready' ? state : { status: 'loading' }))
    /** The page may have changed its language meanwhile; the newest load wins. */
    const isCurrent = () => element.language === wanted
    void loadLanguage(wanted).then((loaded) => language.update((before) => (isCurrent() ? loaded : before)))
    try {
      const loaded = await loadKnowledge(addresses.kb, site, wanted)
      if (isCurrent()) knowledge.update(() => ({ status: 'ready', knowledge: loaded }))
    } catch (error) {
      knowledge.update((state) => (state.status === 'ready' ? state : { status: 'failed' }))
      element.emit('error', { message: String(error) })
    }
  }

  function ask(): void {
    const { prefilled } = element
    navigation.update((current) => goTo(current, { name: 'ask' }))
    const { searches } = story.get()
    draft.update((current) => ({
      ...current,
      email: current.email || prefilled.email || '',
      name: current.name || prefilled.name || '',
      type: current.type === EMPTY_DRAFT.type ? (prefilled.type ?? current.type) : current.type,
      fields: { ...prefilled.fields, ...current.fields },
      // A question proposed as subject gives way to a newer one, but not once there is a message under it.
      subject:
        (hasMessage(current) ? current.subject : ownSubject(current, searches)) ||
        prefilled.subject ||
        (searches.at(-1) ?? ''),
      body: current.body || prefilled.body || '',
      category: current.category || prefilled.category || '',
    }))
    element.emit('ticket-start', {})
    void takeBack()
  }

  async function send(written: Draft, fields: TicketFields): Promise<void> {
    refusal.update(() => null)
    const name = written.name.trim()
    const loaded = knowledge.get()
    const pageUrl = pageAddress(location.href, loaded.status === 'ready' ? loaded.knowledge.site.pageAddress : 'path')
    const body: CreateTicketRequest = {
      requester: { email: written.email.trim(), ...(name === '' ? {} : { name }) },
      type: written.type,
      subject: written.subject,
      body: written.body,
      locale: language.get().tag,
      context: toContext(story.get(), { pageUrl, diagnostics: diagnostics() }, new Set(written.leftOut)),
      ...(written.category ? { category: written.category } : {}),
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    }
    const key = await tickets.submit(body)
    // From here on the outbox keeps the words, and the story with them.
    draft.update(() => ({ ...EMPTY_DRAFT, email: written.email }))
    forget('draft')
    story.update(() => EMPTY_STORY)
    navigation.update(() => restartAt({ name: 'sent', key }))
  }

  return {
    element,
    addresses,
    navigation,
    language,
    knowledge,
    story,
    draft,
    refusal,
    suggestBy,
    tickets,
    loadAll,
    ask,
    send,
  }
}
