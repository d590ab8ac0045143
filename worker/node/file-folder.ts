import { randomUUID } from 'node:crypto'
import { open, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from '../src/file-store.ts'

/** Keys are made by us; this keeps one that is not from leading anywhere. */
const KEY = /^[\w-]+(\/[\w-]+)*$/

/** Keeps attachments in a folder, a file each. */
export function fileFolder(folder: string): FileStore {
  function pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error(`No file can be kept as ${JSON.stringify(key)}.`)
    return join(folder, key)
  }

  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // Under its name there is a whole file or none, whenever the power goes.
      const half = `${path}.${randomUUID()}.part`
      const file = await open(half, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(half, path)
    },
    async get(key) {
      const file = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return file && { body: Readable.toWeb(file.createReadStream()) as ReadableStream }
    },
    async delete(keys) {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })))
    },
  }
}
