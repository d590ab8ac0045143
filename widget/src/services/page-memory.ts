/**
 * What must outlive a reload of the page: the draft, the replies begun and the story of this session. Kept in
 * sessionStorage, so it is gone with the tab, and written only after the visitor did something.
 *
 * Written policy for silence: storage that throws or is full costs only this, and nobody is told, because the words are
 * still on the screen.
 */
const PREFIX = 'firstline:'

export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // See the policy above.
  }
}

/** @param fallback what to start from when nothing, or nothing readable, was kept */
export function recall<Value extends object>(name: string, fallback: Value): Value {
  try {
    return { ...fallback, ...(JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}') as Partial<Value>) }
  } catch {
    return fallback
  }
}

/** Everything that is kept here, for when somebody signs out. */
export function forgetPage(): void {
  for (const name of ['draft', 'replies', 'story', 'visitor']) forget(name)
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name)
  } catch {
    // See the policy above.
  }
}

/** A reply under a ticket that is not known to have arrived. */
export type BegunReply = {
  text: string
  /** It was being sent with this key: sent again as it is, it must not show twice. Never of one with files. */
  key?: string
}

type Replies = Record<number, BegunReply>

/** The reply that was begun under a ticket; without words where there is none. */
export function recallReply(ticket: number): BegunReply {
  return recall<Replies>('replies', {})[ticket] ?? { text: '' }
}

export function rememberReply(ticket: number, reply: BegunReply): void {
  const { [ticket]: _before, ...others } = recall<Replies>('replies', {})
  remember('replies', reply.text === '' ? others : { ...others, [ticket]: reply })
}
