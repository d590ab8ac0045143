/**
 * A thread that makes search and finds which articles are alike, while the preview already shows what was written. It
 * draws no pages.
 */
import { parentPort } from 'node:worker_threads'
import { knownVersion } from '../compile/amend-bundle.ts'
import { isFine } from '../compile/problem.ts'
import { readContent, type CompileOptions } from '../compile/read-content.ts'
import { relateArticles } from '../compile/relate-articles.ts'
import { rememberArticles } from '../compile/remember-articles.ts'
import { allFiles } from '../compile/write-bundle.ts'
import type { FullVersion } from './compile-in-thread.ts'
import { relatedOf } from './draw-version.ts'

const port = parentPort!
const read = rememberArticles()

async function compile(options: CompileOptions): Promise<void> {
  const content = await readContent(options, read)
  const bundles = isFine(content.problems) ? await Promise.all(content.bundles.map(relateArticles)) : []
  const known = knownVersion(await allFiles(bundles), bundles)
  port.postMessage({ known, problems: content.problems, related: relatedOf(bundles) } satisfies FullVersion)
}

port.on('message', (options: CompileOptions) => void compile(options))
