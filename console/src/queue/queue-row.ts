import { html, type TemplateResult } from 'lit'
import type { StaffTicketSummary } from '@firstline/sdk/schemas'
import { PRIORITY_LABELS, STATUS_LABELS } from '../shared/labels.ts'
import { fullTime, timeSince } from '../shared/time.ts'

/** A ticket in a list, without the link around it. */
export function drawQueueRow(ticket: StaffTicketSummary, now: number): TemplateResult {
  const { number, status, priority, subject, requester, assignee, updatedAt } = ticket
  return html`
    <span class="from">
      <span class="requester" dir="auto">${requester.name ?? requester.email}</span>
      <time datetime=${updatedAt} title="Changed ${fullTime(updatedAt)}">${timeSince(updatedAt, now)}</time>
    </span>
    <span class="subject ${status}" dir="auto">${subject}</span>
    <span class="facts">
      <span>#${number}</span>
      <span class="status ${status}">${STATUS_LABELS[status]}</span>
      <span class="priority ${priority}">${PRIORITY_LABELS[priority]}</span>
      ${assignee ? html`<span class="assignee">${assignee.name}</span>` : ''}
    </span>
  `
}
