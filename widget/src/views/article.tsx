import type { Article } from '@firstline/sdk/schemas'
import type { ArticleSummary } from '@firstline/sdk/search'
import { ArticleList } from '../components/article-list.tsx'
import { Feedback, type FeedbackReason } from '../components/feedback.tsx'
import { Icon } from '../components/icon.tsx'
import { OPEN } from '../components/late-icon-paths.ts'
import { Notice } from '../components/notice.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import { ArticleTree } from '../components/article-tree.tsx'
import { writtenIn } from '../messages/direction.ts'
import { isSameLanguage, languageName } from '../messages/language-names.ts'
import type { Language } from '../messages/load-messages.ts'

export type ArticleViewProps = {
  language: Language
  article: Article
  /** The heading at which it was opened, if not at its top. */
  anchor: string | undefined
  related: readonly ArticleSummary[]
  articleUrl: (article: { slug: string; lang: string }, anchor?: string) => string
  imageUrl: (src: string) => string
  onArticle: (slug: string, anchor?: string) => void
  onVote: (helpful: boolean) => void
  /** The visitor's answer to “Did this solve it?”, if given. */
  vote: boolean | undefined
  onReason: (reason: FeedbackReason, detail: string) => void
  /** Whether there are people to ask. */
  canAsk: boolean
}

function day(date: string, language: string): string {
  // Days without a time are read as UTC and must be shown so, or half the world sees the day before.
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))
}

/** Title, notice of another language, and when it was last changed. */
export function ArticleHead({
  language,
  article,
  anchor,
  articleUrl,
}: Pick<ArticleViewProps, 'language' | 'article' | 'anchor' | 'articleUrl'>) {
  const { messages, tag } = language
  return (
    <>
      {!isSameLanguage(article.lang, tag) && (
        <Notice kind="info">{messages.otherLanguage(languageName(article.lang, tag))}</Notice>
      )}
      <p class="quiet section">{article.sectionTitle}</p>
      <ViewTitle lang={article.lang}>{article.title}</ViewTitle>
      <p class="quiet meta">
        {article.updated && <span>{messages.updatedOn(day(article.updated, tag))}</span>}
        <a href={articleUrl(article, anchor)} target="_blank" rel="noopener">
          {messages.openInHelpCentre}
          <Icon path={OPEN} />
        </a>
      </p>
    </>
  )
}

export function ArticleView(props: ArticleViewProps) {
  const { language, article, anchor, related, articleUrl, imageUrl, onArticle } = props
  const { messages } = language
  return (
    <article part="article">
      <ArticleHead language={language} article={article} anchor={anchor} articleUrl={articleUrl} />
      <div {...writtenIn(article.lang)}>
        <ArticleTree article={article} tree={article.body} {...{ language, articleUrl, imageUrl, onArticle }} />
      </div>
      <Feedback
        key={article.slug}
        messages={messages}
        vote={props.vote}
        onVote={props.onVote}
        onReason={props.onReason}
        canAsk={props.canAsk}
      />
      {related.length > 0 && (
        <section>
          <h3>{messages.related}</h3>
          <ArticleList
            language={language.tag}
            articles={related}
            articleUrl={articleUrl}
            onOpen={({ slug }) => onArticle(slug)}
            label={messages.related}
            compact
          />
        </section>
      )}
    </article>
  )
}
