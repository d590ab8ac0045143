import { createStore, type Store } from '../state/store.ts'

/** The newest are kept. */
const MOST_KEPT = 10
const MESSAGE_CHARACTERS = 300

/** What went wrong in the page, oldest first: what a script said, and in which line of which file. */
export type PageErrors = {
  errors: Store<readonly string[]>
  /** Listens no longer. */
  close: () => void
}

/**
 * Listens to the page's errors, from the first sign of interest in help on. They stay in memory, and go along with a
 * request only where the visitor ticks them. Of scripts of other origins a browser says no more than that there was one.
 */
export function watchPageErrors(): PageErrors {
  const errors = createStore<readonly string[]>([])
  const listening = new AbortController()
  const { signal } = listening
  const keep = (text: string) => errors.update((kept) => [...kept, text].slice(-MOST_KEPT))
  addEventListener('error', ({ message, filename, lineno }) => keep(describe(message, filename, lineno)), { signal })
  addEventListener('unhandledrejection', ({ reason }) => keep(describe(messageOf(reason))), { signal })
  return { errors, close: () => listening.abort() }
}

/** Without the file's query, which may hold what nobody meant to send. */
function describe(message: string, file = '', line = 0): string {
  const said = [...message].slice(0, MESSAGE_CHARACTERS).join('')
  return file === '' ? said : `${said} (${file.replace(/[?#].*/s, '')}:${line})`
}

/** Anything can be a reason; most of it says nothing. */
function messageOf(reason: unknown): string {
  if (reason instanceof Error) return reason.message
  return typeof reason === 'string' ? reason : 'A promise was rejected.'
}
