import type { Manifest } from '../schemas/bundle.ts'
import { fetchFile, fetchNewest, KnowledgeBaseError } from './fetch-file.ts'
import { untilAborted } from './until-aborted.ts'

/** What a file is read with: the manifest that names it, and whether a newer one could still be fetched. */
export type Attempt = {
  manifest: Manifest
  /** Past the browser's cache where the first try failed: a miss in the middle of a release may have been kept. */
  cache: RequestCache
  isLast: boolean
}

/**
 * The files of one compiled locale. All but the manifest are hashed and never change, so each is fetched once and kept,
 * for everybody who asks: one caller's abort does not cancel what another waits for.
 */
export class BundleFiles {
  #manifest: Manifest
  #renewing: Promise<void> | undefined
  readonly #base: URL
  readonly #fetch: typeof fetch
  readonly #kept = new Map<string, Promise<unknown>>()

  private constructor(base: URL, send: typeof fetch, manifest: Manifest) {
    this.#base = base
    this.#fetch = send
    this.#manifest = manifest
  }

  /** @param base address of the locale's folder, ending with a slash */
  static async open(base: URL, send: typeof fetch, signal?: AbortSignal): Promise<BundleFiles> {
    return new BundleFiles(base, send, await readManifest(base, send, signal))
  }

  get manifest(): Manifest {
    return this.#manifest
  }

  /** The address of a file that the manifest or an article names. */
  address(path: string): string {
    return new URL(path, this.#base).href
  }

  /**
   * Reads one of the bundle's files; one that fails is fetched anew when it is next asked for.
   *
   * @param decode makes of the answer what is kept, such as `readJson`
   * @throws {KnowledgeBaseError}
   */
  load<Content>(
    path: string,
    decode: (response: Response) => Promise<Content>,
    cache: RequestCache = 'default',
  ): Promise<Content> {
    const kept = this.#kept.get(path)
    if (kept) return kept as Promise<Content>
    const loading = fetchFile(this.#fetch, new URL(path, this.#base), cache, decode)
    this.#kept.set(path, loading)
    loading.catch(() => this.#kept.delete(path))
    return loading
  }

  /** Does something with the files of one release; when one of them is gone, once more with those of the newest. */
  async withRelease<Result>(work: (attempt: Attempt) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const manifest = this.#manifest
    try {
      return await untilAborted(work({ manifest, cache: 'default', isLast: false }), signal)
    } catch (error) {
      if (!(error instanceof KnowledgeBaseError) || error.status !== 404) throw error
      if (this.#manifest === manifest) {
        this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined))
        await untilAborted(this.#renewing, signal)
      }
      return await untilAborted(work({ manifest: this.#manifest, cache: 'reload', isLast: true }), signal)
    }
  }

  async #renew(): Promise<void> {
    const newest = await readManifest(this.#base, this.#fetch)
    // Of the same release, what has been opened stays.
    if (JSON.stringify(newest) !== JSON.stringify(this.#manifest)) this.#manifest = newest
  }
}

/** For files of JSON: the build made them, so what they hold is what the bundle's types say. */
export async function readJson<Content>(response: Response): Promise<Content> {
  return (await response.json()) as Content
}

function readManifest(base: URL, send: typeof fetch, signal?: AbortSignal): Promise<Manifest> {
  return fetchNewest<Manifest>(send, new URL('manifest.json', base), signal)
}
