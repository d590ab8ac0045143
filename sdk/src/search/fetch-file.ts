import { BUNDLE_VERSION } from '../schemas/bundle.ts'
import { requireText } from './require-arguments.ts'
import { untilAborted } from './until-aborted.ts'

/** A knowledge base could not be read. `message` says which file and why. */
export class KnowledgeBaseError extends Error {
  override name = 'KnowledgeBaseError'
  /** HTTP status of the file, or 0 when the network did not answer. */
  readonly status: number

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** Where and how the files of a compiled knowledge base are fetched. */
export type FetchOptions = {
  /** Address of the compiled knowledge base, the folder that holds the audiences: `https://help.example.com/kb/`. */
  url: string
  /** Default: the global `fetch`. */
  fetch?: typeof fetch
  /** Stops opening it; what is asked of it later has a signal of its own. */
  signal?: AbortSignal
}

/** The address of the folder, ending with a slash, and what fetches from it. */
export function openRoot({ url, fetch: send }: FetchOptions): { root: URL; send: typeof fetch } {
  requireText('url', url)
  return {
    root: new URL(url.replace(/\/*$/, '/'), globalThis.location?.href),
    send: send ?? ((input, init) => fetch(input, init)),
  }
}

/** A file that takes longer will hardly come; searching without it is better than waiting. */
const LONGEST_WAIT_MS = 10_000

/**
 * Fetches a file and reads it.
 *
 * @throws {KnowledgeBaseError} no answer in time, none with the file, or one that cannot be read
 */
export async function fetchFile<Content>(
  send: typeof fetch,
  url: URL,
  cache: RequestCache,
  decode: (response: Response) => Promise<Content>,
): Promise<Content> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), LONGEST_WAIT_MS)
  const failed = (what: string, cause: unknown) => new KnowledgeBaseError(`${url.pathname} ${what}.`, 0, { cause })
  try {
    const response = await untilAborted(send(url, { cache, signal: waiting.signal }), waiting.signal).catch((error) => {
      throw failed('could not be fetched', error)
    })
    if (!response.ok) throw new KnowledgeBaseError(`${url.pathname} answered ${response.status}.`, response.status)
    return await untilAborted(decode(response), waiting.signal).catch((error) => {
      // Decompression says nothing of what is wrong; the index says it in sentences.
      const { message } = error as Error
      throw failed(message === '' ? 'is damaged' : `could not be read: ${message.replace(/\.$/, '')}`, error)
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Fetches one of the files whose name stays while their content changes: asked about anew each time.
 *
 * @throws {KnowledgeBaseError} it cannot be fetched, or a build of another version wrote it
 */
export async function fetchNewest<Content extends { version: number }>(
  send: typeof fetch,
  url: URL,
  signal?: AbortSignal,
): Promise<Content> {
  const content = await untilAborted(
    fetchFile(send, url, 'no-cache', async (response) => (await response.json()) as Content | null),
    signal,
  )
  if (content?.version !== BUNDLE_VERSION) {
    const message = `${url.pathname} has version ${content?.version}; this reader knows version ${BUNDLE_VERSION}.`
    throw new KnowledgeBaseError(message, 0)
  }
  return content
}
