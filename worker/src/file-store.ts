/** The part of an R2 bucket that Firstline uses, so that a folder of one's own server can stand in for it. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<unknown>
  /** @returns null when there is none */
  get(key: string): Promise<{ body: ReadableStream } | null>
  /** One that is not there is no error. */
  delete(keys: string[]): Promise<void>
}
