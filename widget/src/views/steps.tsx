import type { Article, Step } from '@firstline/sdk/schemas'
import { ArticleTree } from '../components/article-tree.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import { Icon } from '../components/icon.tsx'
import { NEXT } from '../components/late-icon-paths.ts'
import { writtenIn } from '../messages/direction.ts'
import type { Language } from '../messages/load-messages.ts'
import { stillHolding } from '../state/still-holding.ts'
import type { StepTaken } from '../state/views.ts'
import { ArticleHead } from './article.tsx'

export type StepsProps = {
  language: Language
  article: Article
  /** Where this part of the article was opened, if not at its top. */
  anchor: string | undefined
  /** Answers so far, oldest first; null: not started. */
  taken: readonly StepTaken[] | null
  onTaken: (taken: readonly StepTaken[]) => void
  /** Whether there are people to ask. */
  canAsk: boolean
  articleUrl: (article: { slug: string; lang: string }, anchor?: string) => string
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
export function Steps(props: StepsProps) {
  const { language, article, onTaken } = props
  const { messages } = language
  const tree = (body: Step['body']) => (
    <ArticleTree
      language={language}
      article={article}
      tree={body}
      articleUrl={props.articleUrl}
      imageUrl={props.imageUrl}
      onArticle={props.onArticle}
    />
  )

  if (!props.taken) {
    return (
      <article part="article">
        <ArticleHead language={language} article={article} anchor={props.anchor} articleUrl={props.articleUrl} />
        <div {...writtenIn(article.lang)}>{tree(article.body)}</div>
        <button type="button" class="action primary" part="button primary" onClick={() => onTaken([])}>
          {messages.stepsStart}
        </button>
      </article>
    )
  }
  const taken = stillHolding(article, props.taken)
  const at = position(article, taken)
  return (
    <article part="article">
      <p class="quiet section">
        <bdi lang={article.lang}>{article.title}</bdi>
      </p>
      {typeof at !== 'string' && <p class="quiet">{messages.stepsProgress(taken.length + 1)}</p>}
      {typeof at === 'string' ? (
        <>
          <ViewTitle key={at}>{at === 'solved' ? messages.solvedThanks : messages.stepsNotSolved}</ViewTitle>
          {at === 'contact' && props.canAsk && <p>{messages.stepsContact}</p>}
        </>
      ) : (
        <div {...writtenIn(article.lang)}>
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
                <Icon path={NEXT} turns />
              </button>
            ))}
          </div>
        </div>
      )}
      {taken.length > 0 && (
        <section class="tried">
          <h3>{messages.stepsTried}</h3>
          <ol aria-label={messages.stepsTried} lang={article.lang}>
            {taken.map(({ step, answer }, index) => (
              <li key={index}>
                {step} <b>{answer}</b>
              </li>
            ))}
          </ol>
          <button type="button" class="action" part="button" onClick={() => onTaken([])}>
            {messages.stepsAgain}
          </button>
        </section>
      )}
    </article>
  )
}
