import { useEffect } from 'preact/hooks'
import { useStore, useTask } from '../services/hooks.ts'
import { goTo, type View } from '../state/views.ts'
import { Results } from '../views/results.tsx'
import type { Model } from './model.ts'
import { articleLinks, knowledgeBase } from './reading.ts'
import { ViewTitle } from '../components/view-title.tsx'

/** Sections offered where no article fits. */
const NEAREST = 4

export function ResultsScreen({ model, view }: { model: Model; view: Extract<View, { name: 'results' }> }) {
  const { navigation, element } = model
  const { messages } = useStore(model.language)
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
  const found = task.status === 'ready' && kb && words !== null ? task.value.length : null
  useEffect(() => {
    if (found !== null) element.emit(found > 0 ? 'search' : 'search-empty', { results: found })
  }, [found])
  if (!kb) return null
  return (
    <>
      {category && <ViewTitle>{category.title}</ViewTitle>}
      <Results
        messages={messages}
        task={task}
        nearest={categories.slice(0, NEAREST)}
        {...articleLinks(model)}
        onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
        onRetry={retry}
      />
    </>
  )
}
