import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Loading } from '../components/loading.tsx'
import { Notice } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import { mayTakeFocus } from '../services/take-focus.ts'
import { recordArticle, recordReason, recordSteps, recordVote } from '../state/record-reading.ts'
import { hasView } from '../state/modes.ts'
import { goTo, type StepTaken, type View } from '../state/views.ts'
import controlStyles from '../styles/controls.css?inline'
import proseStyles from '../styles/prose.css?inline'
import viewStyles from '../styles/views.css?inline'
import { ArticleView } from '../views/article.tsx'
import { Steps } from '../views/steps.tsx'
import type { Model } from './model.ts'
import { articleLinks, knowledgeBase, openArticle, useMode } from './reading.ts'
import { ReadingFailed } from './reading-failed.tsx'

export const ARTICLE_STYLES = controlStyles + proseStyles + viewStyles

/** Views that were scrolled to their heading: who comes back to one finds it as they left it. */
const arrived = new WeakSet<View>()

/** Reads one article, as text or step by step, and keeps the record of it. */
export function ArticleScreen({ model, view }: { model: Model; view: Extract<View, { name: 'article' }> }) {
  const { element, story } = model
  const { slug, anchor, taken } = view
  const language = useStore(model.language)
  const recorded = useStore(story)
  const knowledge = useStore(model.knowledge)
  const canAsk = hasView(useMode(model), 'ask')
  const kb = knowledgeBase(model)
  const root = useRef<HTMLDivElement>(null)
  const [task, retry] = useTask(
    async (signal) => {
      if (!kb) return null
      const article = await kb.article(slug, { signal })
      if (!article) return null
      // With the knowledge base it came from: its images are there, also when the page changes its language meanwhile.
      const { imageUrl } = kb
      const related = await kb.suggest({ slugs: article.related }, { limit: article.related.length })
      return { article, related, imageUrl }
    },
    [slug, knowledge],
  )
  const article = task.value?.article

  useEffect(() => {
    // The steps of an article that is walked through are no further reading of it.
    if (!article || view.taken) return
    story.update((current) => recordArticle(current, article.slug, article.title))
    element.emit('article-view', { slug: article.slug })
  }, [article])
  useLayoutEffect(() => {
    if (!article || !anchor || arrived.has(view)) return
    arrived.add(view)
    const heading = root.current?.querySelector<HTMLElement>(`[id="${CSS.escape(anchor)}"]`)
    if (!heading) return
    // The panel alone scrolls: one that stands in the page leaves that where it is.
    const pane = heading.closest('.body')!
    pane.scrollTop += heading.getBoundingClientRect().top - pane.getBoundingClientRect().top
    if (mayTakeFocus(heading)) heading.focus({ preventScroll: true })
  }, [article, anchor])

  function take(next: readonly StepTaken[]) {
    // A view of its own, so that Back takes an answer back. The record keeps it until another one is given.
    model.navigation.update((current) => goTo(current, { name: 'article', slug, taken: next }))
    if (next.length > 0) story.update((current) => recordSteps(current, article!.slug, next))
    const end = next.at(-1)?.to
    if (end === 'solved') element.emit('deflected', { slug: article!.slug })
    if (end === 'contact') model.desk.warm()
  }

  const { messages } = language
  if (knowledge.status === 'failed' || task.status === 'failed') {
    const onRetry = knowledge.status === 'failed' ? () => void model.loadAll() : retry
    return <ReadingFailed model={model} slug={slug} onRetry={onRetry} />
  }
  if (!kb || (task.status === 'loading' && !article)) return <Loading messages={messages} />
  if (!article || !task.value) return <Notice kind="info">{messages.articleGone}</Notice>

  const { related, imageUrl } = task.value
  const shared = {
    language,
    article,
    anchor,
    canAsk,
    articleUrl: articleLinks(model).articleUrl,
    imageUrl,
    onArticle: (to: string, heading?: string) => openArticle(model, to || slug, heading),
  }
  return (
    <div ref={root}>
      {article.kind === 'steps' ? (
        <Steps {...shared} taken={taken ?? null} onTaken={take} />
      ) : (
        <ArticleView
          {...shared}
          related={related}
          vote={recorded.articles.find((read) => read.slug === article.slug)?.solved}
          onVote={(helpful) => {
            story.update((current) => recordVote(current, article.slug, helpful))
            element.emit('article-feedback', { slug: article.slug, helpful })
            if (helpful) element.emit('deflected', { slug: article.slug })
            else model.desk.warm()
          }}
          onReason={(reason, detail) => {
            const words = [messages.reasons[reason], detail.trim()].filter(Boolean).join(': ')
            story.update((current) => recordReason(current, article.slug, words))
            if (detail === '') element.emit('article-feedback', { slug: article.slug, helpful: false, reason })
          }}
        />
      )}
    </div>
  )
}
