import { html, nothing, type TemplateResult } from 'lit'
import type { Member, StaffTicket } from '@firstline/sdk/schemas'
import { STATUS_LABELS } from '../shared/labels.ts'

/** What the buttons beside a ticket's subject do. */
type HeadActions = { assignToMe: () => void; resolve: () => void }

/** Whether there is nothing left to resolve. */
export function isSolved({ status }: StaffTicket): boolean {
  return status === 'resolved' || status === 'closed'
}

/** @param me who is signed in; null: not known, and then nothing can be assigned to them */
export function drawHead(ticket: StaffTicket, me: Member | null, actions: HeadActions): TemplateResult {
  const { number, subject, status, line, assignee } = ticket
  const canTake = me !== null && assignee?.id !== me.id
  return html`
    <div class="head">
      <div class="title">
        <h2 tabindex="-1" dir="auto">${subject}</h2>
        <p class="muted">
          #${number} · <span class="status ${status}">${STATUS_LABELS[status]}</span> · Line ${line} ·
          ${assignee?.name ?? 'Unassigned'}
        </p>
      </div>
      <div class="actions">
        ${canTake ? html`<button @click=${actions.assignToMe}>Assign to me</button>` : nothing}
        ${isSolved(ticket) ? nothing : html`<button @click=${actions.resolve}>Resolve…</button>`}
      </div>
    </div>
  `
}
