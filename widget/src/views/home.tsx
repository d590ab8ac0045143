import type { ArticleSummary, Category } from '@firstline/sdk/search'
import type { ComponentChildren } from 'preact'
import { CategoryList } from '../components/category-list.tsx'
import { ArticleList } from '../components/article-list.tsx'
import type { Messages } from '../messages/load-messages.ts'

type Props = {
  messages: Messages
  /** The panel's language. */
  language: string
  suggested: readonly ArticleSummary[]
  popular: readonly ArticleSummary[]
  categories: readonly Category[]
  /** The way to the visitor's requests. */
  requests: ComponentChildren
  articleUrl: (article: ArticleSummary) => string
  onArticle: (article: ArticleSummary) => void
  /** Opens one of the suggested articles. */
  onSuggestion: (article: ArticleSummary) => void
  onCategory: (category: Category) => void
}

export function Home({ language, messages, suggested, popular, categories, requests, ...events }: Props) {
  const shown = new Set(suggested.map(({ slug }) => slug))
  const lists: [string, readonly ArticleSummary[], open: Props['onArticle']][] = [
    [messages.forThisPage, suggested, events.onSuggestion],
    [messages.popular, popular.filter(({ slug }) => !shown.has(slug)), events.onArticle],
  ]
  return (
    <>
      {requests}
      {lists.map(
        ([title, articles, open]) =>
          articles.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ArticleList
                language={language}
                articles={articles}
                articleUrl={events.articleUrl}
                onOpen={open}
                label={title}
                compact
              />
            </section>
          ),
      )}
      {categories.length > 0 && (
        <section>
          <h2>{messages.categories}</h2>
          <CategoryList messages={messages} categories={categories} onOpen={events.onCategory} />
        </section>
      )}
    </>
  )
}
