import { html, nothing, type TemplateResult } from 'lit'
import type { Member, TicketQueue } from '@firstline/sdk/schemas'
import { keysOf, QUEUE_LABELS } from '../shared/labels.ts'
import { formatRoute } from './route.ts'

const TITLE = html`<h1>Firstline <span>console</span></h1>`

type Header = {
  member: Member
  /** The session is over and waits for its member to sign in again. */
  isExpired: boolean
  /** Why signing out did not work; empty: it was not tried, or it did. */
  failure: string
  signInAgain: () => void
  showKeys: () => void
  signOut: () => void
}

export function drawHeader({ member, isExpired, failure, signInAgain, showKeys, signOut }: Header): TemplateResult {
  return html`
    <header>
      ${TITLE} ${failure ? html`<p class="failure" role="alert">${failure}</p>` : nothing}
      ${isExpired ? html`<button class="primary" @click=${signInAgain}>Sign in again</button>` : nothing}
      <button class="quiet keys" @click=${showKeys}>Keys <kbd>?</kbd></button>
      <span class="member">${member.name}</span>
      <button class="quiet" @click=${signOut}>Sign out</button>
    </header>
  `
}

export function drawNavigation(current: TicketQueue): TemplateResult {
  const drawLink = (queue: TicketQueue) => html`
    <li>
      <a href=${formatRoute({ queue, ticket: null, search: '' })} aria-current=${queue === current ? 'page' : nothing}
        >${QUEUE_LABELS[queue]}</a
      >
    </li>
  `
  return html`
    <nav aria-label="Queues">
      <ul>
        ${keysOf(QUEUE_LABELS).map(drawLink)}
      </ul>
    </nav>
  `
}

/** The page of somebody who is not signed in. */
export function drawEntrance(content: unknown): TemplateResult {
  return html`<main class="entrance">${TITLE} ${content}</main>`
}
