import { Worker } from 'node:worker_threads'
import type { KnownVersion } from '../compile/amend-bundle.ts'
import type { Problem } from '../compile/problem.ts'
import type { CompileOptions } from '../compile/read-content.ts'
import type { RelatedArticles } from './draw-version.ts'

/** What the thread found when it read the folder; nothing is known where that had an error. */
export type FullVersion = { known: KnownVersion; problems: Problem[]; related: RelatedArticles }

export type FullCompiler = {
  /** One call after the other. Rejects when the thread fails; the next call starts another. */
  compile: (options: CompileOptions) => Promise<FullVersion>
  close: () => Promise<void>
}

/** The ending of this file is that of its neighbours: `.ts` in the repository, `.js` in the package. */
const THREAD = new URL(`./full-compiler${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

/** Compiles in a thread of its own, which is started with the first call. */
export function createFullCompiler(): FullCompiler {
  let thread: Worker | null = null
  return {
    compile(options) {
      const worker = (thread ??= new Worker(THREAD))
      return new Promise((resolve, reject) => {
        worker.removeAllListeners()
        worker.once('message', resolve)
        worker.once('error', (error) => {
          thread = null
          reject(error)
        })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(options)
      })
    },
    async close() {
      await thread?.terminate()
    },
  }
}
