import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject, onTestFinished } from 'vitest'
import { compileKnowledgeBase } from '../../../sdk/src/compile/compile-knowledge-base.ts'
import { contentType } from '../../../sdk/src/preview/content-type.ts'
import { findFile } from '../../../sdk/src/preview/find-file.ts'
import { knowledgeBaseFolder } from '../../../sdk/src/testing/knowledge-base-folder.ts'

/**
 * Serves the help centre of these articles until the test is over, with the widget of the running system.
 *
 * @returns its origin
 */
export async function serveHelpCentre(articles: Record<string, string | Uint8Array>): Promise<string> {
  const { files } = await compileKnowledgeBase({ dir: knowledgeBaseFolder(articles) })
  const server = createServer((request, response) => {
    const found = findFile(files, request.url!.split(/[?#]/, 1)[0]!)
    if (found && 'content' in found) {
      response.writeHead(200, { 'Content-Type': contentType(found.path) }).end(found.content)
    } else {
      response.writeHead(307, { Location: new URL(request.url!, inject('origin')).href }).end()
    }
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
