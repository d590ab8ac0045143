/**
 * A thread that compiles a knowledge base whole. Search is trained there while the preview already shows what was written.
 */
import { parentPort } from 'node:worker_threads'
import { compileKnowledgeBase } from '../compile/compile-knowledge-base.ts'
import type { CompileOptions } from '../compile/read-content.ts'
import type { FullVersion } from './compile-in-thread.ts'
import { relatedOf } from './draw-version.ts'

const port = parentPort!

async function compile(options: CompileOptions): Promise<void> {
  const { files, problems, bundles } = await compileKnowledgeBase(options)
  port.postMessage({ files, problems, related: relatedOf(bundles) } satisfies FullVersion)
}

port.on('message', (options: CompileOptions) => void compile(options))
