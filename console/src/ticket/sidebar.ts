import { html, type TemplateResult } from 'lit'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { CHANNEL_LABELS } from '../shared/labels.ts'
import { nameLanguage } from '../shared/name-language.ts'
import { fullTime, timeSince } from '../shared/time.ts'
import { describeChange, nameActor } from './history.ts'
import type { Reference } from './reference-controller.ts'

const SUSPICION_LABELS: Record<NonNullable<StaffTicket['suspicion']>, string> = {
  trap: 'a field was filled in that people do not see',
  too_fast: 'the form was sent as soon as it was open',
  no_proof: 'the device did not do the work that the site asks for',
}

const LETTER_LABELS: Record<StaffTicket['undelivered'][number]['kind'], string> = {
  acknowledgement: 'The acknowledgement',
  reply: 'A reply',
  reminder: 'The reminder before closing',
}

/**
 * Who asks, and how the question came in.
 *
 * @param trust takes back that a program may have sent it
 */
export function drawRequester(
  { requester, channel, locale, createdAt, rating, identity, undelivered, suspicion }: StaffTicket,
  trust: () => void,
): TemplateResult {
  return html`
    <section aria-labelledby="requester">
      <h3 id="requester">Requester</h3>
      <p class="name" dir="auto">${requester.name ?? requester.email}</p>
      <p><a href="mailto:${requester.email}">${requester.email}</a></p>
      <p class="muted">
        ${CHANNEL_LABELS[channel]} · ${nameLanguage(locale)} ·
        <span title=${fullTime(createdAt)}>asked ${when(createdAt)}</span>
      </p>
      <p class="muted">${identity === null ? 'The address was typed, not proven' : 'Signed in on the site'}</p>
      ${rating === null ? '' : html`<p>Rated ${rating} of 5</p>`}
      ${
        suspicion === null
          ? ''
          : html`
              <div class="warning">
                <p>Perhaps sent by a program: ${SUSPICION_LABELS[suspicion]}.</p>
                <button @click=${trust}>A person sent this</button>
              </div>
            `
      }
      ${undelivered.map(
        ({ kind, failedAt, reason }) => html`
          <div class="warning">
            <p>
              ${LETTER_LABELS[kind]} was not delivered, given up
              <span title=${fullTime(failedAt)}>${when(failedAt)}</span>.
            </p>
            <p class="muted" dir="auto">${reason}</p>
          </div>
        `,
      )}
    </section>
  `
}

/** The end of a sentence: `just now`, `3h ago`, `on 4 Nov`. */
function when(iso: string): string {
  const since = timeSince(iso, Date.now())
  if (since === 'now') return 'just now'
  return /^\d+[mhd]$/.test(since) ? `${since} ago` : `on ${since}`
}

/** Every change of the ticket, latest first. */
export function drawHistory(ticket: StaffTicket, reference: Reference): TemplateResult {
  return html`
    <section aria-labelledby="history">
      <h3 id="history">History</h3>
      ${ticket.history.length === 0 ? html`<p class="muted">Nothing has been changed yet.</p>` : ''}
      <ol class="history">
        ${ticket.history.toReversed().map(
          (entry) => html`
            <li>
              ${nameActor(entry)} ${describeChange(entry, reference)}${entry.reason ? html`: “${entry.reason}”` : ''}
              <time datetime=${entry.at} title=${fullTime(entry.at)}>${timeSince(entry.at, Date.now())}</time>
            </li>
          `,
        )}
      </ol>
    </section>
  `
}
