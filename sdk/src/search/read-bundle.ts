import type { Manifest } from '../schemas/bundle.ts'
import { fetchFile, fetchNewest, KnowledgeBaseError } from './fetch-file.ts'

/**
 * The files of one compiled locale. All but the manifest are hashed and never change, so each is fetched once and kept;
 * one that is gone (a release came out meanwhile) makes the manifest be fetched anew, once.
 */
export class BundleFiles {
  #manifest: Manifest
  readonly #base: URL
  readonly #fetch: typeof fetch
  readonly #kept = new Map<string, unknown>()

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
   * Reads one of the bundle's files.
   *
   * @param find its path in a manifest, or undefined when that manifest has no such file
   * @param decode makes of the answer what is kept, such as `readJson`
   * @returns undefined when no manifest has it
   */
  async read<Content>(
    find: (manifest: Manifest) => string | undefined,
    decode: (response: Response) => Promise<Content>,
    signal?: AbortSignal,
  ): Promise<Content | undefined> {
    const path = find(this.#manifest)
    if (path === undefined) return undefined
    try {
      return await this.#readPath(path, decode, signal)
    } catch (error) {
      if (!(error instanceof KnowledgeBaseError) || error.status !== 404) throw error
      this.#manifest = await readManifest(this.#base, this.#fetch, signal)
      const newPath = find(this.#manifest)
      // Past the browser's cache: a miss in the middle of a release may have been kept like the file it stands for.
      return newPath === undefined ? undefined : this.#readPath(newPath, decode, signal, 'reload')
    }
  }

  async #readPath<Content>(
    path: string,
    decode: (response: Response) => Promise<Content>,
    signal?: AbortSignal,
    cache: RequestCache = 'default',
  ): Promise<Content> {
    const kept = this.#kept.get(path)
    if (kept !== undefined) return kept as Content
    const content = await decode(await fetchFile(this.#fetch, new URL(path, this.#base), cache, signal))
    this.#kept.set(path, content)
    return content
  }
}

/** For files of JSON: the build made them, so what they hold is what the bundle's types say. */
export async function readJson<Content>(response: Response): Promise<Content> {
  return (await response.json()) as Content
}

function readManifest(base: URL, send: typeof fetch, signal?: AbortSignal): Promise<Manifest> {
  return fetchNewest<Manifest>(send, new URL('manifest.json', base), signal)
}
