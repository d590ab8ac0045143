import type { Article } from '@firstline/sdk/schemas'
import type { Tree } from '@firstline/sdk/tree'
import type { Language } from '../messages/load-messages.ts'
import { TreeView } from './tree-view.tsx'

export type ArticleTreeProps = {
  /** The panel's. */
  language: Language
  article: Pick<Article, 'slug' | 'lang'>
  tree: Tree
  articleUrl: (article: { slug: string; lang: string }) => string
  imageUrl: (src: string) => string
  onArticle: (slug: string, anchor?: string) => void
}

/** A part of an article, whose links lead to articles in the panel. */
export function ArticleTree({ article, tree, articleUrl, ...props }: ArticleTreeProps) {
  return (
    <TreeView
      {...props}
      tree={tree}
      articleUrl={(slug) => articleUrl({ slug: slug || article.slug, lang: article.lang })}
    />
  )
}
