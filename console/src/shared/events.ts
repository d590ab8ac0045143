import type { StaffTicket } from '@firstline/sdk/schemas'

/** What the embeddable elements tell the page around them, by name. All bubble and cross shadow roots. */
export type FirstlineEvents = {
  /** A ticket was chosen in a queue. Cancel it to keep the browser from following the ticket's link. */
  'firstline:ticket-open': { number: number }
  /** A ticket is not what it was: this member changed it, or somebody else did. */
  'firstline:ticket-change': { ticket: StaffTicket }
  /** The words searched for in a queue changed. */
  'firstline:queue-search': { search: string }
  /** Gaps of another language or period were asked for. */
  'firstline:gaps-query': { locale: string | null; days: number }
  /** The session is over, or there never was one: sign in, then call `reload()`. */
  'firstline:unauthorized': null
}

/** One event of {@link FirstlineEvents}. */
export type FirstlineEvent<Name extends keyof FirstlineEvents> = CustomEvent<FirstlineEvents[Name]>

/** Dispatches one of the public events. @returns false when a listener cancelled it */
export function emit<Name extends keyof FirstlineEvents>(
  target: EventTarget,
  name: Name,
  detail: FirstlineEvents[Name],
): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }))
}

/** Dispatches an event between an element of ours and the one that draws it; nobody else hears it. */
export function tell(target: EventTarget, name: string, detail: unknown): void {
  target.dispatchEvent(new CustomEvent(name, { detail }))
}
