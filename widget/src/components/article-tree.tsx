import type { Article } from '@firstline/sdk/schemas'
import type { Tree } from '@firstline/sdk/tree'
import { TreeView } from './tree-view.tsx'

export type ArticleTreeProps = {
  article: Pick<Article, 'slug' | 'lang'>
  tree: Tree
  articleUrl: (article: { slug: string; lang: string }) => string
  imageUrl: (src: string) => string
  onArticle: (slug: string, anchor?: string) => void
}

/** A part of an article, whose links lead to articles in the panel. */
export function ArticleTree({ article, tree, articleUrl, imageUrl, onArticle }: ArticleTreeProps) {
  return (
    <TreeView
      tree={tree}
      imageUrl={imageUrl}
      onArticle={onArticle}
      articleUrl={(slug) => articleUrl({ slug: slug || article.slug, lang: article.lang })}
    />
  )
}
