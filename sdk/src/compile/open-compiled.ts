import { loadKnowledgeBase, type KnowledgeBase } from '../search/index.ts'
import type { OutputFiles } from './bundle-content.ts'

/** An address that no network has: what is compiled is read from memory. */
const ROOT = 'https://compiled.invalid/'

/** Opens a bundle that has been compiled but not written, with the very reader that browsers use. */
export function openCompiled(
  files: Pick<OutputFiles, 'get'>,
  locale: string,
  audience: string,
): Promise<KnowledgeBase> {
  const readFromMemory = async (input: RequestInfo | URL): Promise<Response> => {
    const address = input instanceof Request ? input.url : String(input)
    const content = files.get(decodeURIComponent(new URL(address).pathname).slice(1))
    return content ? new Response(new Uint8Array(content)) : new Response(null, { status: 404 })
  }
  return loadKnowledgeBase({ url: `${ROOT}kb/`, locale, audience, fetch: readFromMemory })
}
