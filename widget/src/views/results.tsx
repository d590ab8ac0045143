import type { ArticleSummary, Category } from '@firstline/sdk/search'
import { Loading } from '../components/loading.tsx'
import { CategoryList } from '../components/category-list.tsx'
import { ArticleList, type Passages } from '../components/article-list.tsx'
import { LoadFailed } from '../components/notice.tsx'
import type { Messages } from '../messages/load-messages.ts'
import type { Task } from '../services/hooks.ts'

/** Articles shown where none seems to answer. */
const MOST_NEAR = 3

type Props = {
  messages: Messages
  /** The panel's language. */
  language: string
  /** `missing`: files of the knowledge base that could not be fetched, so that nobody knows what else fits. */
  task: Task<{ articles: readonly ArticleSummary[]; missing: number }>
  /** What was found is near, but hardly an answer. */
  fitsBadly: boolean
  /** Whether to say how many there are: these are the results of words that were meant. */
  isAnnounced: boolean
  /** Of the first articles, once they are here. */
  passages: Passages | undefined
  /** Whether there are people to ask. */
  canAsk: boolean
  /** Offered when nothing fits. */
  nearest: readonly Category[]
  articleUrl: (article: ArticleSummary, anchor?: string) => string
  onArticle: (article: ArticleSummary, anchor?: string) => void
  onCategory: (category: Category) => void
  /** Where the articles can be read when they cannot be read here. */
  helpCentreUrl: string
  onRetry: () => void
}

export function Results({
  language,
  messages,
  task,
  fitsBadly,
  isAnnounced,
  passages,
  canAsk,
  nearest,
  articleUrl,
  onArticle,
  onCategory,
  helpCentreUrl,
  onRetry,
}: Props) {
  const found = task.value?.articles
  // Without all files, nobody can say that nothing fits.
  const isUncertain = found?.length === 0 && task.value!.missing > 0
  if (task.status === 'failed' || isUncertain) {
    const elsewhere = { text: messages.openInHelpCentre, url: helpCentreUrl }
    return <LoadFailed text={messages.kbFailed} action={messages.tryAgain} onRetry={onRetry} elsewhere={elsewhere} />
  }
  if (!found) return <Loading messages={messages} />
  const nothingFits = found.length === 0 || fitsBadly
  return (
    <>
      <p class="visually-hidden" role="status">
        {isAnnounced && (nothingFits ? messages.nothingFound : messages.resultCount(found.length))}
      </p>
      {nothingFits && (
        <div class="empty">
          <h2>{messages.nothingFound}</h2>
          <p>
            {found.length > 0 ? messages.nearest : messages.nothingFoundHint} {canAsk && messages.askHint}
          </p>
        </div>
      )}
      {found.length > 0 && (
        <ArticleList
          language={language}
          // What is only near is kept short.
          articles={fitsBadly ? found.slice(0, MOST_NEAR) : found}
          articleUrl={articleUrl}
          onOpen={onArticle}
          label={messages.searchResults}
          readArticle={messages.readArticle}
          passages={passages}
        />
      )}
      {nothingFits && <CategoryList messages={messages} categories={nearest} onOpen={onCategory} />}
    </>
  )
}
