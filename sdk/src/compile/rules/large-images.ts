import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { resolvePath } from '../resolve-path.ts'
import { decodeAnchor } from '../split-steps.ts'
import { inlineNodesOf } from '../walk-tree.ts'

/** On a phone's mobile connection (about 1.6 Mbit/s), a reader waits a second and a half for so much. */
const MOST_BYTES = 300 * 1024
/** Articles are shown at most 1,000 px wide, on fine screens with two pixels for one. */
const MOST_PIXELS_WIDE = 2_000

/** Images that readers wait for without seeing more of them. Each is told once, where it is first shown. */
export function largeImages({ library, images }: Knowledge, report: Report): void {
  const seen = new Set<string>()
  for (const article of library.articles) {
    for (const node of inlineNodesOf(article)) {
      const path = node.type === 'image' ? resolvePath(article.path, decodeAnchor(node.src.trim())) : null
      if (path === null || seen.has(path)) continue
      seen.add(path)
      const image = images.get(path)
      if (!image || 'code' in image) continue
      const { width, content } = image
      const isVector = path.toLowerCase().endsWith('.svg')
      const wide = !isVector && width > MOST_PIXELS_WIDE ? `${width.toLocaleString('en')} px wide` : null
      const heavy = content.length > MOST_BYTES ? `${Math.round(content.length / 1024).toLocaleString('en')} KB` : null
      if (!wide && !heavy) continue
      report({
        severity: 'warning',
        code: 'large-image',
        file: article.file,
        line: article.lines.get(node) ?? 1,
        message: `The image ${path} is ${[wide, heavy].filter(Boolean).join(' and ')}.`,
        fix: `Save it at most ${MOST_PIXELS_WIDE.toLocaleString('en')} px wide and ${MOST_BYTES / 1024} KB: cut it to what matters, or save it as WebP.`,
      })
    }
  }
}
