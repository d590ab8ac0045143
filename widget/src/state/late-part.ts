import { createStore, type Store } from './store.ts'

/** A part of the panel that is a file of its own; null until it is here. */
export type LatePart<Part> = Pick<Store<Part | null>, 'get' | 'subscribe'> & {
  /** Rejects when it cannot be fetched; the next call tries again. */
  load: () => Promise<void>
  /** Fetches it ahead, because it is likely to be needed. */
  warm: () => void
}

/** @param fetchPart is called again only where it failed */
export function createLatePart<Part>(fetchPart: () => Promise<Part | null>): LatePart<Part> {
  const { get, subscribe, update } = createStore<Part | null>(null)
  let loading: Promise<void> | undefined

  async function fetchOnce(): Promise<void> {
    try {
      const part = await fetchPart()
      update(() => part)
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  const load = () => (loading ??= fetchOnce())
  function warm(): void {
    load().catch(() => {
      // Told, with a way to try again, when one of its screens is opened.
    })
  }
  return { get, subscribe, load, warm }
}
