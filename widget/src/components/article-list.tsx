import type { ArticleSummary, SearchResult } from '@firstline/sdk/search'
import { isSameLanguage, languageName } from '../messages/language-names.ts'
import { Icon } from './icons.tsx'
import { MarkedText } from './marked-text.tsx'
import { isPlainClick } from './tree-view.tsx'

type Props = {
  articles: readonly (ArticleSummary | SearchResult)[]
  articleUrl: (article: ArticleSummary) => string
  onOpen: (article: ArticleSummary) => void
  /** Names the list for those who do not see where it stands. */
  label: string
  /** Titles only, for lists beside something more important. */
  compact?: boolean
  /** Language of the panel: articles in another one say so. */
  language: string
}

/** Articles as links: a plain click opens one in the panel, any other click in the help centre. */
export function ArticleList({ articles, articleUrl, onOpen, label, compact = false, language }: Props) {
  return (
    <ul class={compact ? 'articles compact' : 'articles'} aria-label={label}>
      {articles.map((article) => (
        <li key={article.slug}>
          <a
            href={articleUrl(article)}
            lang={article.lang}
            onClick={(event) => {
              if (!isPlainClick(event)) return
              event.preventDefault()
              onOpen(article)
            }}
          >
            <Icon name={article.kind === 'steps' ? 'steps' : 'article'} />
            <span>
              <b>
                <MarkedText text={article.title} marks={'titleMarks' in article ? article.titleMarks : []} />
              </b>
              {!compact && article.summary && (
                <small>
                  <MarkedText text={article.summary} marks={'summaryMarks' in article ? article.summaryMarks : []} />
                </small>
              )}
              <Origin article={article} language={language} withSection={!compact} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where an article stands, and its language where that is not the panel's. */
function Origin({
  article,
  language,
  withSection,
}: {
  article: ArticleSummary
  language: string
  withSection: boolean
}) {
  const parts = withSection ? [article.sectionTitle] : []
  if (!isSameLanguage(article.lang, language)) parts.push(languageName(article.lang, language))
  return parts.length > 0 ? (
    <small class="origin" lang={language}>
      {parts.join(' · ')}
    </small>
  ) : null
}
