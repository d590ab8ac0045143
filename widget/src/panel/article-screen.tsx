import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { LoadFailed, Notice } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import { recordArticle, recordSteps, recordVote } from '../state/story.ts'
import type { View } from '../state/views.ts'
import { ArticleView } from '../views/article.tsx'
import { Steps, type StepTaken } from '../views/steps.tsx'
import type { Model } from './model.ts'
import { articleLinks, knowledgeBase, openArticle } from './reading.ts'

/** Reads one article, as text or step by step, and keeps the record of it. */
export function ArticleScreen({ model, view }: { model: Model; view: Extract<View, { name: 'article' }> }) {
  const { element, story } = model
  const { slug, anchor } = view
  const language = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const kb = knowledgeBase(model)
  const root = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<readonly StepTaken[]>([])
  const [task, retry] = useTask(
    async (signal) => {
      const article = await kb?.article(slug, { signal })
      const related = article ? await kb!.suggest({ slugs: article.related }) : []
      return { article, related }
    },
    [slug, knowledge],
  )
  const article = task.value?.article

  useEffect(() => {
    if (!article) return
    story.update((current) => recordArticle(current, article.slug, article.title))
    element.emit('article-view', { slug: article.slug })
  }, [article])
  useLayoutEffect(() => {
    if (!article || !anchor) return
    const heading = root.current?.querySelector<HTMLElement>(`[id="${CSS.escape(anchor)}"]`)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }, [article, anchor])

  const { messages } = language
  if (knowledge.status === 'failed' || task.status === 'failed') {
    return (
      <LoadFailed
        text={messages.loadFailed}
        action={messages.tryAgain}
        onRetry={knowledge.status === 'failed' ? () => void model.loadAll() : retry}
      />
    )
  }
  if (!kb || (task.status === 'loading' && !article)) return <p class="quiet">{messages.loading}</p>
  if (!article) return <Notice kind="info">{messages.articleGone}</Notice>

  const shared = {
    language,
    article,
    articleUrl: articleLinks(model).articleUrl,
    imageUrl: kb.imageUrl,
    onArticle: (to: string, heading?: string) => openArticle(model, to || slug, heading),
  }
  return (
    <div ref={root}>
      {article.kind === 'steps' ? (
        <Steps
          {...shared}
          taken={taken}
          onTaken={(next) => {
            setTaken(next)
            story.update((current) => recordSteps(current, article.slug, next))
            if (next.at(-1)?.to === 'solved') element.emit('deflected', { slug: article.slug })
          }}
          onContact={model.ask}
        />
      ) : (
        <ArticleView
          {...shared}
          related={task.value?.related ?? []}
          onVote={(helpful) => {
            story.update((current) => recordVote(current, article.slug, helpful))
            element.emit('article-feedback', { slug: article.slug, helpful })
            if (helpful) element.emit('deflected', { slug: article.slug })
          }}
          onReason={(reason) => element.emit('article-feedback', { slug: article.slug, helpful: false, reason })}
        />
      )}
    </div>
  )
}
