import type { ReactiveControllerHost } from 'lit'
import { saveFile, type StaffClient } from '@firstline/sdk/client'
import type { Attachment, StaffThreadResponse } from '@firstline/sdk/schemas'
import { emit } from '../shared/events.ts'
import { explainFailure, isUnauthorized } from '../shared/failure.ts'
import { PollController } from '../shared/poll-controller.ts'
import { DraftController, type Visibility } from './draft-controller.ts'
import { describeNews } from './history.ts'
import { ReferenceController } from './reference-controller.ts'
import { TicketController, type TicketChange } from './ticket-controller.ts'

const WRITTEN: Record<Visibility, { sent: string; failed: string }> = {
  public: { sent: 'Reply sent.', failed: 'Your reply was not sent and is kept here.' },
  internal: { sent: 'Note saved.', failed: 'Your note was not saved and is kept here.' },
}

/** The work on one ticket: what a member does to it, and what they are told about how that went. */
export class DeskController {
  readonly ticket: TicketController
  readonly drafts: DraftController
  readonly reference: ReferenceController
  readonly #host: ReactiveControllerHost & EventTarget
  readonly #poll: PollController
  /** Shown above the conversation until dismissed: why a change was not made. */
  notice = ''
  /** Read out politely. */
  announcement = ''

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host
    this.ticket = new TicketController(host)
    this.drafts = new DraftController(host)
    this.reference = new ReferenceController(host)
    this.#poll = new PollController(host, () => this.#look())
  }

  async open(client: StaffClient, number: number | null): Promise<void> {
    this.#tell({ notice: '', announcement: '' })
    this.#poll.restart()
    await this.ticket.open(client, number)
    const { state } = this.ticket
    if (state.status === 'failed' && state.number === number) this.#checkSession(state.error)
    if (state.status === 'ready' && this.reference.reference.me === null) await this.reference.loadMembers(client)
  }

  async send(number: number): Promise<void> {
    const { visibility, texts, isSending } = this.drafts.of(number)
    const text = texts[visibility]
    if (isSending) return
    if (text.trim() === '')
      return this.drafts.change(number, { failure: 'Write something first; there is nothing to send.' })
    this.drafts.change(number, { isSending: true, failure: null })
    try {
      await this.ticket.write(text, visibility)
      this.drafts.write(number, visibility, '')
      this.#finish(WRITTEN[visibility].sent)
    } catch (error) {
      this.drafts.change(number, { failure: `${WRITTEN[visibility].failed} ${explainFailure(error)}` })
      this.#checkSession(error)
    } finally {
      this.drafts.change(number, { isSending: false })
    }
  }

  async saveFile({ id, name }: Attachment): Promise<void> {
    try {
      saveFile(await this.ticket.fetchFile(id), name)
    } catch (error) {
      this.#tell({ notice: `${name} could not be fetched. ${explainFailure(error)}` })
      this.#checkSession(error)
    }
  }

  async change(change: TicketChange): Promise<void> {
    try {
      const result = await this.ticket.change(change)
      if (result.status === 'conflict') this.#explainConflict(result.before)
      else this.#finish('Saved.')
    } catch (error) {
      this.#tell({ notice: `That was not changed. ${explainFailure(error)}` })
      this.#checkSession(error)
    }
  }

  async assignToMe(): Promise<void> {
    const { me } = this.reference.reference
    if (this.ticket.state.status !== 'ready' || !me) return
    if (this.ticket.state.thread.ticket.assignee?.id === me.id)
      this.#tell({ announcement: 'This is your ticket already.' })
    else await this.change({ assignee: me.id })
  }

  /** Resolves a ticket with what is written about it. @returns whether it is resolved now */
  async resolve(number: number): Promise<boolean> {
    const { note, article, isSending } = this.drafts.of(number).resolution
    if (isSending) return false
    const answeredBy = article.trim()
    this.drafts.changeResolution(number, { isSending: true, failure: null })
    try {
      await this.ticket.resolve({ note, ...(answeredBy ? { article: answeredBy } : {}) })
      this.drafts.writeResolution(number, { note: '', article: '' })
      this.#finish('Resolved.')
      return true
    } catch (error) {
      this.drafts.changeResolution(number, { failure: `The ticket was not resolved. ${explainFailure(error)}` })
      this.#checkSession(error)
      return false
    } finally {
      this.drafts.changeResolution(number, { isSending: false })
    }
  }

  /** Forgets what belongs to the member who worked here: another one takes over. */
  forget(): void {
    this.drafts.clear()
    this.reference.forgetMembers()
  }

  dismissNotice(): void {
    this.#tell({ notice: '' })
  }

  async #look(): Promise<boolean> {
    if (this.ticket.state.status !== 'ready') return false
    let before: StaffThreadResponse | null
    try {
      before = await this.ticket.refresh()
    } catch (error) {
      this.#checkSession(error)
      throw error
    }
    if (!before || this.ticket.state.status !== 'ready') return false
    const { reference } = this.reference
    this.#finish(describeNews(before.ticket, this.ticket.state.thread.ticket, reference, reference.me))
    return true
  }

  #explainConflict(before: StaffThreadResponse['ticket']): void {
    if (this.ticket.state.status !== 'ready') return
    const news = describeNews(before, this.ticket.state.thread.ticket, this.reference.reference)
    const what = news || 'Somebody wrote or changed something.'
    const notice = `This ticket changed while you looked at it. ${what} Your change was not made; make it again if it still fits.`
    this.#tell({ notice })
    emit(this.#host, 'firstline:ticket-change', { ticket: this.ticket.state.thread.ticket })
  }

  /** Says that something happened, here and to the page around. */
  #finish(announcement: string): void {
    this.#tell({ announcement })
    this.#poll.restart()
    if (this.ticket.state.status === 'ready') {
      emit(this.#host, 'firstline:ticket-change', { ticket: this.ticket.state.thread.ticket })
    }
  }

  #checkSession(error: unknown): void {
    if (isUnauthorized(error)) emit(this.#host, 'firstline:unauthorized', null)
  }

  #tell(words: { notice?: string; announcement?: string }): void {
    Object.assign(this, words)
    this.#host.requestUpdate()
  }
}
