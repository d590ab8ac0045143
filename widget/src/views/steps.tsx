import type { Article, Step } from '@firstline/sdk/schemas'
import { ArticleTree } from '../components/article-tree.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import { Icon } from '../components/icons.tsx'
import type { Language } from '../messages/load-messages.ts'
import type { StepTaken } from '../state/views.ts'
import { ArticleHead } from './article.tsx'

type Props = {
  language: Language
  article: Article
  /** Answers so far, oldest first; null: not started. */
  taken: readonly StepTaken[] | null
  onTaken: (taken: readonly StepTaken[]) => void
  articleUrl: (article: { slug: string; lang: string }) => string
  imageUrl: (src: string) => string
  onArticle: (slug: string, anchor?: string) => void
}

/** Where the answers lead: a step, or one of the two ends. */
function position(article: Article, taken: readonly StepTaken[]): Step | 'solved' | 'contact' {
  const to = taken.at(-1)?.to
  if (to === 'solved' || to === 'contact') return to
  return article.steps.find(({ id }) => id === to) ?? article.steps[0]!
}

/** Walks through a troubleshooting article one step at a time. */
export function Steps(props: Props) {
  const { language, article, taken, onTaken } = props
  const { messages } = language
  const tree = (body: Step['body']) => (
    <ArticleTree
      article={article}
      tree={body}
      articleUrl={props.articleUrl}
      imageUrl={props.imageUrl}
      onArticle={props.onArticle}
    />
  )

  if (!taken) {
    return (
      <article part="article">
        <ArticleHead language={language} article={article} articleUrl={props.articleUrl} />
        <div lang={article.lang}>{tree(article.body)}</div>
        <button type="button" class="action primary" part="button primary" onClick={() => onTaken([])}>
          {messages.stepsStart}
        </button>
      </article>
    )
  }
  const at = position(article, taken)
  return (
    <article part="article">
      <p class="quiet section">{article.title}</p>
      {typeof at === 'string' ? (
        <>
          <ViewTitle key={at}>{at === 'solved' ? messages.stepsSolved : messages.stepsNotSolved}</ViewTitle>
          <button type="button" class="action" part="button" onClick={() => onTaken([])}>
            {messages.stepsAgain}
          </button>
        </>
      ) : (
        <div lang={article.lang}>
          <p class="quiet">{messages.stepsProgress(taken.length + 1)}</p>
          <ViewTitle key={at.id}>{at.title}</ViewTitle>
          {tree(at.body)}
          <div class="answers">
            {at.answers.map((answer) => (
              <button
                key={answer.label}
                type="button"
                class="action"
                part="button"
                onClick={() => onTaken([...taken, { id: at.id, step: at.title, answer: answer.label, to: answer.to }])}
              >
                {answer.label}
                <Icon name="next" />
              </button>
            ))}
          </div>
        </div>
      )}
      {taken.length > 0 && (
        <section class="tried">
          <h3>{messages.stepsTried}</h3>
          <ol aria-label={messages.stepsTried}>
            {taken.map(({ step, answer }, index) => (
              <li key={index}>
                {step} <b>{answer}</b>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}
