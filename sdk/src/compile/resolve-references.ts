import type { InlineNode, Tree } from '../tree/nodes.ts'
import type { ArticleDraft } from './article-draft.ts'
import type { ImageStore } from './image-store.ts'
import type { Library } from './library.ts'
import { mapInline } from './map-inline.ts'
import { asWarning, type Report, type ReportReference } from './problem.ts'
import { resolveImage } from './resolve-image.ts'
import { resolveLink } from './resolve-link.ts'

/** An article whose links lead to articles and whose images are files of the bundle. */
export type ResolvedArticle = ArticleDraft & {
  /** Images it shows: path in the bundle → content. */
  images: Map<string, Uint8Array>
}

/** Replaces what writers wrote, relative files, by what readers need: slugs, anchors and hashed images. */
export function resolveReferences(library: Library, store: ImageStore, report: Report): ResolvedArticle[] {
  return library.articles.map((article) => resolveArticle(article, library, store, report))
}

function resolveArticle(article: ArticleDraft, library: Library, store: ImageStore, report: Report): ResolvedArticle {
  const images = new Map<string, Uint8Array>()
  const reportHere = article.frontMatter.draft ? asWarning(report) : report

  function resolve(node: InlineNode, original: InlineNode): InlineNode[] {
    if (typeof node === 'string' || typeof original === 'string') return [node]
    if (node.type !== 'link' && node.type !== 'image') return [node]
    const line = article.lines.get(original) ?? 1
    const say: ReportReference = (code, message, fix, severity = 'error') =>
      reportHere({ severity, code, file: article.file, line, message, fix })
    if (node.type === 'link') return [resolveLink(node, article, library, say)]
    const image = resolveImage(node, article.path, store, say)
    if (image?.content) images.set(image.node.src, image.content)
    // An image that cannot be shown leaves its description.
    return [image?.node ?? node.alt]
  }

  const resolveTree = (tree: Tree) => mapInline(tree, resolve)
  return {
    ...article,
    images,
    body: resolveTree(article.body),
    steps: article.steps.map((step) => ({ ...step, body: resolveTree(step.body) })),
  }
}
