/**
 * A thread that compiles a knowledge base whole. Search is trained there while the preview already shows what was written.
 */
import { parentPort } from 'node:worker_threads'
import { compileKnowledgeBase } from '../compile/compile-knowledge-base.ts'
import type { CompileOptions } from '../compile/read-content.ts'
import { renderHelpCentre } from '../site/render-help-centre.ts'
import type { FullVersion } from './compile-in-thread.ts'
import { relatedOf } from './draw-version.ts'
import { forWriters } from './for-writers.ts'

const port = parentPort!

async function compile(options: CompileOptions): Promise<void> {
  const { files, problems, bundles, config } = await compileKnowledgeBase(options)
  // A release has the public pages only.
  if (files.size > 0) for (const [path, page] of renderHelpCentre(forWriters(bundles), config!)) files.set(path, page)
  port.postMessage({ files, problems, related: relatedOf(bundles) } satisfies FullVersion)
}

port.on('message', (options: CompileOptions) => void compile(options))
