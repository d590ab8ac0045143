import { html, nothing, type TemplateResult } from 'lit'
import type { Member } from '@firstline/sdk/schemas'
import { keysOf, QUEUE_LABELS } from '../shared/labels.ts'
import { formatRoute, type Page, type Selection } from './route.ts'

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

/** Pages beside the desk. */
const PAGE_LABELS: Record<Exclude<Page, 'tickets'>, string> = { gaps: 'Gaps', keys: 'API keys' }

/** @param member admins see their pages, too */
export function drawNavigation({ page, queue }: Selection, { role }: Member): TemplateResult {
  const drawLink = (to: Pick<Selection, 'page' | 'queue'>, label: string) => html`
    <li>
      <a
        href=${formatRoute({ ...to, ticket: null, search: '', locale: null, days: null })}
        aria-current=${to.page === page && (page !== 'tickets' || to.queue === queue) ? 'page' : nothing}
        >${label}</a
      >
    </li>
  `
  const pages = keysOf(PAGE_LABELS).filter((name) => name !== 'keys' || role === 'admin')
  return html`
    <div class="rail">
      <nav aria-label="Queues">
        <ul>
          ${keysOf(QUEUE_LABELS).map((name) => drawLink({ page: 'tickets', queue: name }, QUEUE_LABELS[name]))}
        </ul>
      </nav>
      <nav aria-label="Knowledge and settings">
        <ul>
          ${pages.map((name) => drawLink({ page: name, queue }, PAGE_LABELS[name]))}
        </ul>
      </nav>
    </div>
  `
}

/** The page of somebody who is not signed in. */
export function drawEntrance(content: unknown): TemplateResult {
  return html`<main class="entrance">${TITLE} ${content}</main>`
}
