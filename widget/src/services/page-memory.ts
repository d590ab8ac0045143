import { toJson } from '@firstline/sdk/client'

/**
 * What must outlive a reload of the page: the draft, the replies begun and the story of this session. Kept in
 * sessionStorage, so it is gone with the tab, and written only after the visitor did something.
 *
 * Written policy for silence: storage that throws or is full costs only this, and nobody is told, because the words are
 * still on the screen.
 */
const KEY = 'firstline'

/** Everything that is kept, by name. */
function recallAll(): Record<string, unknown> {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

function rememberAll(memory: Record<string, unknown>): void {
  try {
    sessionStorage.setItem(KEY, toJson(memory))
  } catch {
    // See the policy above.
  }
}

export function remember(name: string, value: unknown): void {
  rememberAll({ ...recallAll(), [name]: value })
}

/** Whether anything of that name is kept. */
export function isKept(name: string): boolean {
  return name in recallAll()
}

/** @param fallback what to start from when nothing, or nothing readable, was kept */
export function recall<Value extends object>(name: string, fallback: Value): Value {
  return { ...fallback, ...(recallAll()[name] as Partial<Value> | undefined) }
}

export function forget(name: string): void {
  const { [name]: known, ...others } = recallAll()
  if (known !== undefined) rememberAll(others)
}
