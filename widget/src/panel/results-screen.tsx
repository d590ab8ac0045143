import type { ArticleSummary, SearchResult } from '@firstline/sdk/search'
import { useEffect } from 'preact/hooks'
import { usePaused, useStore, useTask } from '../services/hooks.ts'
import { goTo, type View } from '../state/views.ts'
import { Results } from '../views/results.tsx'
import type { Model } from './model.ts'
import { articleLinks, knowledgeBase } from './reading.ts'
import { ViewTitle } from '../components/view-title.tsx'

/** Sections offered where no article fits. */
const NEAREST = 4
/** Below this confidence of the best result, what was found is called near and not an answer. */
const UNLIKELY = 0.25

/** Whether the knowledge base itself doubts that anything fits. */
function isUnlikely(found: readonly (ArticleSummary | SearchResult)[]): boolean {
  const [best] = found
  return best !== undefined && 'confidence' in best && best.confidence < UNLIKELY
}

export function ResultsScreen({ model, view }: { model: Model; view: Extract<View, { name: 'results' }> }) {
  const { navigation, element } = model
  const { messages, tag } = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const kb = knowledgeBase(model)
  const words = 'query' in view ? view.query : null
  const section = 'section' in view ? view.section : null
  const categories = kb?.categories() ?? []
  const category = categories.find(({ id }) => id === section)
  const [task, retry] = useTask(
    async (signal): Promise<readonly (ArticleSummary | SearchResult)[]> =>
      words === null ? (category?.articles ?? []) : ((await kb?.search(words, { signal })) ?? []),
    [words, section, knowledge],
  )
  const paused = usePaused(words)
  const isSettled = task.status === 'ready' && kb !== undefined && words !== null && words === paused
  // Said once somebody pauses: half a word fits badly, and the next letter may mend it.
  const fitsBadly = isSettled && isUnlikely(task.value)
  useEffect(() => {
    // Told once somebody pauses, not with every key.
    if (!isSettled) return
    const isAnswered = task.value.length > 0 && !fitsBadly
    element.emit(isAnswered ? 'search' : 'search-empty', { results: task.value.length })
  }, [isSettled, paused])
  if (!kb) return null
  return (
    <>
      {category && <ViewTitle>{category.title}</ViewTitle>}
      <Results
        messages={messages}
        language={tag}
        task={task}
        fitsBadly={fitsBadly}
        nearest={categories.slice(0, NEAREST)}
        {...articleLinks(model)}
        onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
        onRetry={retry}
      />
    </>
  )
}
