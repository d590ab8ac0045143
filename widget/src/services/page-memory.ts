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

/** Whether anything of that name is kept. */
export function isKept(name: string): boolean {
  try {
    return sessionStorage.getItem(PREFIX + name) !== null
  } catch {
    // See the policy above: storage that the browser refuses holds nothing.
    return false
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
