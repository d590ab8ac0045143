import type { ArticleSummary, Passage, SearchResult } from '@firstline/sdk/search'
import { isSameLanguage, languageName } from '../messages/language-names.ts'
import { Icon } from './icon.tsx'
import { ARTICLE, STEPS } from './icon-paths.ts'
import { MarkedText } from './marked-text.tsx'
import { isPlainClick } from './plain-click.ts'

/** What an article answers a search with. Its room is there before it is. */
export type Passages = ReadonlyMap<string, Passage>

type Props = {
  articles: readonly (ArticleSummary | SearchResult)[]
  articleUrl: (article: ArticleSummary, anchor?: string) => string
  onOpen: (article: ArticleSummary, anchor?: string) => void
  /** Names the list for those who do not see where it stands. */
  label: string
  /** Titles only, for lists beside something more important. */
  compact?: boolean
  /** Language of the panel: articles in another one say so. */
  language: string
  /** By slug; they stand in for summaries. */
  passages?: Passages | undefined
  /** Said below the likely answer, which is then drawn as a card. */
  readArticle?: string
}

/** Articles as links: a plain click opens one in the panel, any other click in the help centre. */
export function ArticleList({ articles, articleUrl, onOpen, label, compact = false, language, ...found }: Props) {
  return (
    <ul class={compact ? 'articles compact' : 'articles'} aria-label={label}>
      {articles.map((article) => {
        const passage = found.passages?.get(article.slug)
        const answer = passage ?? {
          text: article.summary,
          marks: 'summaryMarks' in article ? article.summaryMarks : [],
        }
        const isLikely = found.readArticle !== undefined && 'likely' in article
        // A troubleshooting article is walked through from its first step.
        const anchor = article.kind === 'steps' ? undefined : passage?.heading?.id
        return (
          <li key={article.slug} class={isLikely ? 'likely' : undefined}>
            <a
              part="result"
              href={articleUrl(article, anchor)}
              lang={article.lang}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                onOpen(article, anchor)
              }}
            >
              <Icon path={article.kind === 'steps' ? STEPS : ARTICLE} />
              <span>
                <b>
                  <bdi>
                    <MarkedText text={article.title} marks={'titleMarks' in article ? article.titleMarks : []} />
                  </bdi>
                </b>
                {!compact && (
                  <small class="passage">
                    {/* Another text is drawn anew: no part of the one before is seen to move. */}
                    <bdi key={answer.text}>
                      <MarkedText {...answer} />
                    </bdi>
                  </small>
                )}
                <Origin article={article} language={language} withSection={!compact} />
                {isLikely && (
                  <span class="more" lang={language}>
                    {found.readArticle}
                  </span>
                )}
              </span>
            </a>
          </li>
        )
      })}
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
