import { BUNDLE_VERSION } from '../schemas/bundle.ts'

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
  signal?: AbortSignal
}

/** The address of the folder, ending with a slash, and what fetches from it. */
export function openRoot({ url, fetch: send }: FetchOptions): { root: URL; send: typeof fetch } {
  return {
    root: new URL(url.replace(/\/*$/, '/'), globalThis.location?.href),
    send: send ?? ((input, init) => fetch(input, init)),
  }
}

/** @throws {KnowledgeBaseError} no answer, or none with the file; an abort is thrown as it is */
export async function fetchFile(
  send: typeof fetch,
  url: URL,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response
  try {
    response = await send(url, { cache, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new KnowledgeBaseError(`${url.pathname} could not be fetched.`, 0, { cause: error })
  }
  if (!response.ok) throw new KnowledgeBaseError(`${url.pathname} answered ${response.status}.`, response.status)
  return response
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
  const content = (await (await fetchFile(send, url, 'no-cache', signal)).json()) as Content
  if (content.version !== BUNDLE_VERSION) {
    const message = `${url.pathname} has version ${content.version}; this reader knows version ${BUNDLE_VERSION}.`
    throw new KnowledgeBaseError(message, 0)
  }
  return content
}
