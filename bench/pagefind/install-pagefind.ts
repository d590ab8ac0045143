import { fileURLToPath } from 'node:url'
import { installPeers } from '../install-peers.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** What is used of Pagefind's interface for Node. */
export type Pagefind = {
  createIndex: (options: { forceLanguage: string }) => Promise<{ index?: PagefindIndex; errors: string[] }>
  close: () => Promise<unknown>
}

export type PagefindIndex = {
  addCustomRecord: (record: {
    url: string
    content: string
    language: string
    meta: { title: string }
  }) => Promise<{ errors: string[] }>
  writeFiles: (options: { outputPath: string }) => Promise<{ errors: string[] }>
}

/**
 * Pagefind is a program of its own for every system, so only whoever measures it installs it.
 *
 * @returns null where it cannot be installed, or not for this system
 */
export async function installPagefind(): Promise<Pagefind | null> {
  if (!(await installPeers(FOLDER, 'Pagefind'))) return null
  try {
    const pagefind = (await import(`${FOLDER}node_modules/pagefind/lib/index.js`)) as Pagefind
    // It looks for its program only now.
    await pagefind.createIndex({ forceLanguage: 'en' })
    return pagefind
  } catch (error) {
    console.log(`Pagefind is left out: ${(error as Error).message}`)
    return null
  }
}
