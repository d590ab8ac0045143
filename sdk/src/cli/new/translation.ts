import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { ArticleDraft } from '../../compile/article-draft.ts'
import { decodeText } from '../../compile/decode-text.ts'
import { inlineNodesOf } from '../../compile/walk-tree.ts'

/**
 * The source's text, to be translated in its place, as a draft. Links between articles lead to the translations of what
 * they lead to; images are those of the source until the translation has its own.
 *
 * @param path of the translation within the knowledge base
 */
export function writeTranslation(source: ArticleDraft, path: string): string {
  const decoded = decodeText(readFileSync(source.file))
  // It has been read as an article a moment ago.
  if ('failure' in decoded) throw new Error(decoded.failure.message)
  const [, yaml, body] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*\n([\s\S]*)$/.exec(decoded.text)!
  const isDraft = source.frontMatter.draft
  return `---\n${yaml}${isDraft ? '' : '\ndraft: true'}\n---\n${withImagesOf(source, path, body!)}`
}

function withImagesOf(source: ArticleDraft, path: string, body: string): string {
  let text = body
  for (const node of inlineNodesOf(source)) {
    if (node.type !== 'image' || node.src.includes(':') || node.src.startsWith('/')) continue
    const there = posix.join(posix.dirname(source.path), node.src)
    text = text.replaceAll(`](${node.src}`, `](${posix.relative(posix.dirname(path), there)}`)
  }
  return text
}
