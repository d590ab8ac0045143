/** What the loader asks of the panel. */
export type Panel = {
  /**
   * Does what the page says, by the name of the method; see `methods.ts`.
   *
   * @returns resolves when it shows
   * @throws {TypeError} it was said wrongly
   */
  call: (method: string, args: readonly unknown[]) => Promise<void>
  /** Removes everything that the panel added. */
  destroy: () => void
}
