import { useEffect } from 'preact/hooks'
import { usePaused, useStore, useTask } from '../services/hooks.ts'
import { goTo, type View } from '../state/views.ts'
import { Results } from '../views/results.tsx'
import type { Model } from './model.ts'
import { articleLinks, knowledgeBase } from './reading.ts'
import { ViewTitle } from '../components/view-title.tsx'

/** Sections offered where no article fits. */
const NEAREST = 4

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
    async (signal) => (words === null ? (category?.articles ?? []) : ((await kb?.search(words, { signal })) ?? [])),
    [words, section, knowledge],
  )
  const paused = usePaused(words)
  const isSettled = task.status === 'ready' && kb !== undefined && words !== null && words === paused
  useEffect(() => {
    // Told once somebody pauses, not with every key.
    if (isSettled) element.emit(task.value.length > 0 ? 'search' : 'search-empty', { results: task.value.length })
  }, [isSettled, paused])
  if (!kb) return null
  return (
    <>
      {category && <ViewTitle>{category.title}</ViewTitle>}
      <Results
        messages={messages}
        language={tag}
        task={task}
        nearest={categories.slice(0, NEAREST)}
        {...articleLinks(model)}
        onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
        onRetry={retry}
      />
    </>
  )
}
