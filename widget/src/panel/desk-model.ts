import type { Refusal } from '@firstline/sdk/client'
import type { Answers } from '@firstline/sdk/forms'
import type { CreateTicketRequest, TicketFields } from '@firstline/sdk/schemas'
import { diagnostics } from '../services/diagnostics.ts'
import { forget, recall, remember } from '../services/page-memory.ts'
import { createTickets } from '../services/tickets.ts'
import { DESK_ENGLISH, loadDeskWords } from '../messages/desk/load-desk-words.ts'
import { lostFiles } from '../state/attached-files.ts'
import { fitsSubject } from '../state/check-draft.ts'
import { fromContext, pageAddress, partsLeftOut, toContext } from '../state/context.ts'
import { EMPTY_DRAFT, fieldName, type Draft, type DraftErrors } from '../state/draft.ts'
import { createStore } from '../state/store.ts'
import { EMPTY_STORY, isEmpty } from '../state/story.ts'
import { currentView, restartAt } from '../state/views.ts'
import type { Model } from './model.ts'
import { createVisitor } from './visitor.ts'
import { knowledgeBase, siteOf } from './reading.ts'

/** Why words are back in the form, with what the server said of its fields. */
export type TakenBack = Pick<Refusal, 'why' | 'message'> & { errors: DraftErrors }

/** What the form and the threads are drawn from, and what they may ask for. */
export type DeskModel = ReturnType<typeof createDeskModel>

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

function whyTakenBack({ why, message, fields }: Refusal): TakenBack {
  const errors: DraftErrors = {}
  for (const { path, message: reason } of fields) {
    const [, key] = /^fields\.([^.]+)/.exec(path) ?? []
    const field = key === undefined ? FIELD_OF_PATH[path] : fieldName(key)
    if (field) errors[field] = reason
  }
  return { why, message, errors }
}

function hasMessage({ body }: Draft): boolean {
  return body.trim() !== ''
}

/** Whether nothing stands in the form that the visitor put there, but who they are. */
function isUntouched(draft: Draft, searches: readonly string[]): boolean {
  return !hasMessage(draft) && draft.fileNames.length === 0 && ownSubject(draft, searches) === ''
}

export function createDeskModel(model: Model) {
  const { element, navigation, story } = model
  const draft = createStore<Draft>(recall('draft', EMPTY_DRAFT))
  /** Null until it is known which of the draft’s files the device still has. */
  const files = createStore<readonly File[] | null>(null)
  const takenBack = createStore<TakenBack | null>(null)
  const words = createStore(DESK_ENGLISH)
  const visitor = createVisitor(model.said)
  // Written only once the visitor did something: a store tells its listeners of changes alone.
  draft.subscribe(() => remember('draft', draft.get()))

  const person = visitor.person.get
  const { api } = model.addresses
  const options = { api, site: model.options.get().site, identity: visitor.identity, person }
  const tickets = createTickets(options, (event) => {
    // A page hears once of each ticket: in the tab that sent it.
    if (event.type === 'delivered' && !event.elsewhere) {
      const { number, subject } = event.response.ticket
      model.tell('ticket-submit', { number }, { subject })
    }
    if (event.type === 'waiting') element.emit('ticket-queued', {})
    if (event.type === 'refused') void takeBack()
  })

  const { keptFiles } = tickets
  void keptFiles.take(draft.get().filesKey).then((kept) => files.update((now) => now ?? kept))

  /**
   * Puts a refused ticket's words back into the form, with what was wrong beside them. Nothing that was written is lost:
   * it stays kept until the form is free to take it.
   */
  async function takeBack(): Promise<void> {
    const [submission] = await tickets.refused()
    if (!submission) return
    const { requester, ...rest } = submission.body
    // Words and files come back as one: a form that is sent between them would leave without its files.
    const [attached, titles] = await Promise.all([
      tickets.takeFiles(submission),
      titlesOf(rest.context?.articles ?? []),
    ])
    // The story comes back with the words, so that nobody is asked again; a newer one stays.
    const sent = fromContext(rest.context ?? {}, titles)
    if (!isUntouched(draft.get(), story.get().searches)) return
    draft.update(() => ({
      openedAt: submission.createdAt,
      email: requester.email,
      name: requester.name ?? '',
      type: rest.type ?? 'question',
      category: rest.category ?? '',
      subject: rest.subject,
      body: rest.body,
      fields: asTyped(rest.fields ?? {}),
      fileNames: [],
      filesKey: '',
      leftOut: partsLeftOut(rest.context ?? {}),
    }))
    setFiles(
      attached,
      submission.files.map(({ name }) => name),
    )
    takenBack.update(() => submission.refusal && whyTakenBack(submission.refusal))
    story.update((current) => (isEmpty(current) ? sent : current))
    if (currentView(navigation.get()).name === 'sent') navigation.update(() => restartAt({ name: 'ask' }))
    // The questions may be others by now: that may be why it was refused.
    void model.loadAll()
    await tickets.discard(submission.key)
  }

  /** By slug, as far as the knowledge base is here. */
  async function titlesOf(articles: readonly { slug: string }[]): Promise<Map<string, string>> {
    const slugs = articles.map(({ slug }) => slug)
    const found = slugs.length > 0 && (await knowledgeBase(model)?.suggest({ slugs }, { limit: slugs.length }))
    return new Map((found || []).map(({ slug, title }) => [slug, title]))
  }

  /** Begins the form with what is known: what the page says, and the visitor's last question as the subject. */
  function fillIn(): void {
    const { prefill: prefilled } = model.said
    const { searches } = story.get()
    const asked = searches.at(-1) ?? ''
    // What was pasted into the search is a message rather than its title.
    const [title, text] = fitsSubject(asked) ? [asked, ''] : ['', asked]
    draft.update((current) => ({
      ...current,
      openedAt: current.openedAt || Date.now(),
      email: current.email || prefilled.email || '',
      name: current.name || prefilled.name || '',
      type: current.type === EMPTY_DRAFT.type ? (prefilled.type ?? current.type) : current.type,
      fields: { ...prefilled.fields, ...current.fields },
      // A question proposed as subject gives way to a newer one, but not once there is a message under it.
      subject: (hasMessage(current) ? current.subject : ownSubject(current, searches)) || prefilled.subject || title,
      body: current.body || prefilled.body || text,
      category: current.category || prefilled.category || '',
    }))
    element.emit('ticket-start', {})
    void takeBack()
  }

  function setFiles(next: readonly File[], names: readonly string[]): void {
    files.update(() => next)
    draft.update((current) => ({ ...current, fileNames: names, filesKey: keptFiles.keep(current.filesKey, next) }))
  }

  /** What is lost stays told until it is attached again. */
  function attach(next: readonly File[]): void {
    const lost = lostFiles(draft.get().fileNames, files.get() ?? [])
    setFiles(
      next,
      [...lost, ...next].map(({ name }) => name),
    )
  }

  /**
   * @param fields checked answers to the site's own questions
   * @param trap what stands in the field that people do not see
   */
  async function send(written: Draft, fields: TicketFields, trap: string): Promise<void> {
    takenBack.update(() => null)
    const name = written.name.trim()
    const site = siteOf(model)
    const pageUrl = pageAddress(location.href, site?.pageAddress)
    const body: CreateTicketRequest = {
      requester: { email: person()?.email ?? written.email.trim(), ...(name === '' ? {} : { name }) },
      type: written.type,
      subject: written.subject,
      body: written.body,
      locale: model.language.get().tag,
      // A clock that was set back meanwhile is no reason to refuse anything.
      guard: { trap, seconds: Math.max(0, Date.now() - written.openedAt) / 1_000 },
      context: toContext(
        story.get(),
        { pageUrl, diagnostics: diagnostics(), errors: model.pageErrors.get() },
        new Set(written.leftOut),
      ),
      ...(written.category ? { category: written.category } : {}),
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    }
    const how = {
      files: files.get() ?? [],
      needsProof: site?.proofOfWork === true,
      needsIdentity: site?.anonymous === false,
    }
    const key = await tickets.submit(body, how)
    // From here on the outbox keeps the words, and the story with them.
    clear(written.email)
    navigation.update(() => restartAt({ name: 'sent', key }))
  }

  /** Empties the form, and begins another story. */
  function clear(email = ''): void {
    keptFiles.keep(draft.get().filesKey, [])
    files.update(() => [])
    draft.update(() => ({ ...EMPTY_DRAFT, email }))
    forget('draft')
    story.update(() => EMPTY_STORY)
  }

  /** Takes over what the page says of who is signed in; after signing out nothing of the visitor shows to the next. */
  async function changeVisitor(): Promise<void> {
    const isSomebodyElse = await visitor.change()
    if (isSomebodyElse) {
      clear()
      forget('replies')
      forget('story')
      takenBack.update(() => null)
      navigation.update(({ open }) => ({ ...restartAt({ name: 'home' }), open }))
      await tickets.forget()
    }
    await tickets.resume()
  }

  /** Fetches the desk's words in the panel's language. */
  async function changeLanguage(): Promise<void> {
    const wanted = model.language.get()
    const loaded = await loadDeskWords(wanted)
    if (model.language.get() === wanted) words.update(() => loaded)
  }

  return { draft, files, takenBack, words, visitor, tickets, fillIn, attach, send, changeVisitor, changeLanguage }
}
