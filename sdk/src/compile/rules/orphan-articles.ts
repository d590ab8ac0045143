import type { ArticleDraft } from '../article-draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { resolvePath } from '../resolve-path.ts'
import { decodeAnchor } from '../split-steps.ts'
import { inlineNodesOf } from '../walk-tree.ts'

/**
 * Lists show every article of a section, so nothing is lost altogether. An orphan is one that readers come to by no
 * other way: no article links to it or names it as related, no page suggests it, and no question leads search to it. In
 * all of this a translation counts for the whole article.
 */
export function orphanArticles({ library }: Knowledge, report: Report): void {
  const reached = new Set<string>()
  for (const article of library.articles) {
    const { slug, frontMatter } = article
    if (frontMatter.questions.length > 0 || frontMatter.urls.length > 0) reached.add(slug)
    for (const other of [...frontMatter.related, ...linkedSlugs(article)]) if (other !== slug) reached.add(other)
  }
  const slugs = new Set(library.articles.map(({ slug }) => slug))
  // To a first article nothing can lead yet.
  if (slugs.size === 1) return
  const inDefault = library.articles.filter(({ locale }) => locale === library.defaultLocale)
  for (const { slug, file, frontMatter } of [...inDefault, ...library.articles]) {
    if (reached.has(slug) || frontMatter.draft) continue
    // It is told of once: in the default language, or where that lacks it.
    reached.add(slug)
    report({
      severity: 'warning',
      code: 'orphan-article',
      file,
      line: 1,
      message: 'Nothing leads to this article but the list of its section.',
      fix: 'Write under `questions` what people ask for it, or link to it from an article they read before.',
    })
  }
}

function* linkedSlugs(article: ArticleDraft): Generator<string> {
  for (const node of inlineNodesOf(article)) {
    if (node.type !== 'link') continue
    const [path = ''] = node.href.trim().split(/[?#]/)
    const target = path.endsWith('.md') ? resolvePath(article.path, decodeAnchor(path)) : null
    if (target !== null) yield target.split('/').at(-1)!.slice(0, -'.md'.length)
  }
}
