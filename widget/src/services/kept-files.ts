import { newIdempotencyKey, type DeviceStore } from '@firstline/sdk/client'
import { markDevice } from './device-mark.ts'

/** The files of what is still being written, for the next load of the page: a tab keeps words, but no files. */
export type KeptFiles = {
  /**
   * Keeps these instead of those before.
   *
   * @param key what they were kept under; empty: nothing yet
   * @returns what they are kept under, at once; empty where there are none
   */
  keep: (key: string, files: readonly File[]) => string
  /** As many as the device still has; none under an empty key. */
  take: (key: string) => Promise<readonly File[]>
  /** Forgets what nobody has come back for. */
  sweep: () => Promise<void>
  forgetAll: () => Promise<void>
}

/** Longer than that nobody keeps a half-written letter open in a tab; a clock that was put back must not make it longer. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1_000

export function createKeptFiles(device: DeviceStore): KeptFiles {
  async function forget(isForgotten: (at: number) => boolean): Promise<void> {
    for (const { key, at } of await device.drafts()) if (isForgotten(at)) await device.deleteDraft(key)
  }
  return {
    keep(key, files) {
      if (files.length === 0) {
        if (key !== '') void device.deleteDraft(key)
        return ''
      }
      const keptUnder = key || newIdempotencyKey()
      // So that the next load of any page of this site comes to sweep.
      markDevice(true)
      void device.putDraft({ key: keptUnder, files, at: Date.now() })
      return keptUnder
    },
    async take(key) {
      if (key === '') return []
      return (await device.drafts()).find((draft) => draft.key === key)?.files ?? []
    },
    sweep: () => forget((at) => Math.abs(Date.now() - at) > KEPT_FOR_MS),
    forgetAll: () => forget(() => true),
  }
}
