import type { InlineNode } from '../tree/nodes.ts'
import type { ImageStore } from './image-store.ts'
import { schemeOf } from './link-scheme.ts'
import { nearestName } from './nearest-name.ts'
import type { ReportReference } from './problem.ts'
import { resolvePath } from './resolve-path.ts'
import { decodeAnchor } from './split-steps.ts'

type Image = Extract<InlineNode, { type: 'image' }>

/** The image as the bundle holds it, or null after an error. `path` is the article's. */
export function resolveImage(
  image: Image,
  path: string,
  store: ImageStore,
  say: ReportReference,
): { node: Image; content: Uint8Array } | null {
  const address = image.src.trim()
  if (image.alt.trim() === '') {
    const fix = 'Describe between the brackets what a reader who cannot see it should know: `![The Wi-Fi menu](…)`.'
    say('missing-alt', `The image \`${address}\` has no description.`, fix, 'warning')
  }
  if (schemeOf(address) !== null || address.startsWith('//')) {
    const fix = 'Save it beside the article and name the file: readers’ browsers should ask no other site.'
    say('outside-image', `The image \`${address.slice(0, 80)}\` is not part of the knowledge base.`, fix)
    return null
  }
  const wanted = address.startsWith('/') ? null : resolvePath(path, decodeAnchor(address))
  const stored = wanted === null ? null : store.get(wanted)
  if (stored === null) {
    const near = wanted === null ? null : nearestName(wanted, store.paths)
    const fix = near
      ? `Did you mean ${near}?`
      : 'Put the file there, or correct the path, which starts at this article.'
    say('missing-image', `There is no image at \`${address}\`.`, fix)
    return null
  }
  if ('code' in stored) {
    say(stored.code, stored.message, stored.fix)
    return null
  }
  const { content, ...place } = stored
  return { node: { ...image, ...place }, content }
}
