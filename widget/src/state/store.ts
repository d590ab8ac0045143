/** A value that tells its listeners when it changes. */
export type Store<Value> = {
  get: () => Value
  /** Replaces the value by what `change` makes of it; listeners hear only of a different one. */
  update: (change: (value: Value) => Value) => void
  /** @returns stops listening */
  subscribe: (listener: () => void) => () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    update(change) {
      const next = change(value)
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
