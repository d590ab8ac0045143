import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { inlineNodesOf } from '../walk-tree.ts'

/** `photo.png`, `IMG_2041`, `Screenshot 2026-11-03 at 10.20`: what programs call a picture. */
const FILE_NAME =
  /^[^\s]+\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$|^(img|image|dsc|screenshot|screen shot|untitled)[\s_-]*[\d\s_.:-]*(at [\d.:\s]*)?$/i

/** An image's description that is a file's name: a reader who cannot see the image hears “I M G two zero four one”. */
export function fileNamesAsAlt({ library }: Knowledge, report: Report): void {
  for (const article of library.articles) {
    for (const node of inlineNodesOf(article)) {
      if (node.type !== 'image' || !FILE_NAME.test(node.alt.trim())) continue
      report({
        severity: 'warning',
        code: 'file-name-as-alt',
        file: article.file,
        line: article.lines.get(node) ?? 1,
        message: `The image’s description “${node.alt.trim()}” is a file’s name.`,
        fix: 'Describe between the brackets what a reader who cannot see it should know: `![The Wi-Fi menu](…)`.',
      })
    }
  }
}
