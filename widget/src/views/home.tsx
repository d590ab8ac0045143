import type { ArticleSummary, Category } from '@firstline/sdk/search'
import { CategoryList } from '../components/category-list.tsx'
import { ArticleList } from '../components/article-list.tsx'
import { Icon } from '../components/icons.tsx'
import type { Messages } from '../messages/load-messages.ts'

type Props = {
  messages: Messages
  /** The panel's language. */
  language: string
  suggested: readonly ArticleSummary[]
  popular: readonly ArticleSummary[]
  categories: readonly Category[]
  /** Requests that this device follows. */
  requests: number
  unread: number
  articleUrl: (article: ArticleSummary) => string
  onArticle: (article: ArticleSummary) => void
  onCategory: (category: Category) => void
  onRequests: () => void
}

export function Home({ language, messages, suggested, popular, categories, requests, unread, ...events }: Props) {
  const shown = new Set(suggested.map(({ slug }) => slug))
  const lists: [string, readonly ArticleSummary[]][] = [
    [messages.forThisPage, suggested],
    [messages.popular, popular.filter(({ slug }) => !shown.has(slug))],
  ]
  return (
    <>
      {requests > 0 && (
        <button
          type="button"
          class="card requests"
          aria-description={unread > 0 ? messages.newReply : undefined}
          onClick={events.onRequests}
        >
          <Icon name="message" />
          {messages.myRequests}
          {unread > 0 && (
            <span class="count" aria-hidden="true">
              {unread}
            </span>
          )}
        </button>
      )}
      {lists.map(
        ([title, articles]) =>
          articles.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ArticleList
                language={language}
                articles={articles}
                articleUrl={events.articleUrl}
                onOpen={events.onArticle}
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
