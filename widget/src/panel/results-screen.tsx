import type { ArticleSummary, KnowledgeBase, Passage, SearchResult } from '@firstline/sdk/search'
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
/** Articles of which the passage is fetched; below them people look at titles. */
const WITH_PASSAGE = 3
/** Between two keys no file is fetched that the next one would not need. */
const PASSAGE_PAUSE_MS = 200
/** A longer list than this is not read to its end; search finds the rest. */
const MOST_OF_A_SECTION = 200

/** What a search found, or the articles of a section; `missing` as in `SearchResults`. */
type Found = { articles: readonly (ArticleSummary | SearchResult)[]; missing: number }

/** Whether the knowledge base itself doubts that anything fits. */
function isUnlikely({ articles: [best], missing }: Found): boolean {
  return missing === 0 && best !== undefined && 'confidence' in best && best.confidence < UNLIKELY
}

/** The passages that could be read; an article that cannot be keeps its summary. */
async function readPassages(kb: KnowledgeBase, found: Found, query: string, signal: AbortSignal) {
  const passages = new Map<string, Passage>()
  const read = found.articles.slice(0, WITH_PASSAGE).map(async ({ slug }) => {
    const passage = await kb.passage(slug, query, { signal })
    if (passage) passages.set(slug, passage)
  })
  await Promise.allSettled(read)
  return passages
}

export function ResultsScreen({ model, view }: { model: Model; view: Extract<View, { name: 'results' }> }) {
  const { navigation } = model
  const { messages, tag } = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const kb = knowledgeBase(model)
  const words = 'query' in view ? view.query : null
  const section = 'section' in view ? view.section : null
  const [categories] = useTask(async () => (await kb?.categories({ limit: 0 })) ?? [], [knowledge])
  const category = categories.value?.find(({ id }) => id === section)
  const [task, retry] = useTask(
    async (signal): Promise<Found> => {
      if (section !== null) {
        const [shown] = (await kb?.categories({ section, limit: MOST_OF_A_SECTION, signal })) ?? []
        return { articles: shown?.articles ?? [], missing: 0 }
      }
      const articles = await kb?.search(words!, { signal })
      return { articles: articles ?? [], missing: articles?.missing ?? 0 }
    },
    [words, section, knowledge],
  )
  const found = usePaused(task.status === 'ready' ? task.value : undefined, PASSAGE_PAUSE_MS)
  const [passages] = useTask(
    // A passage of what hardly fits would only look like an answer.
    async (signal) => (kb && found && words && !isUnlikely(found) ? readPassages(kb, found, words, signal) : undefined),
    [found],
  )
  const paused = usePaused(words)
  const isSettled = task.status === 'ready' && kb !== undefined && words !== null && words === paused
  // Said once somebody pauses: half a word fits badly, and the next letter may mend it.
  const fitsBadly = isSettled && isUnlikely(task.value)
  useEffect(() => {
    // Told once somebody pauses, not with every key.
    if (!isSettled) return
    const { articles, missing } = task.value
    const isAnswered = (articles.length > 0 && !fitsBadly) || missing > 0
    model.tell(isAnswered ? 'search' : 'search-empty', { results: articles.length }, { query: words })
    if (!isAnswered) model.warmDesk()
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
        passages={passages.value}
        nearest={categories.value?.slice(0, NEAREST) ?? []}
        {...articleLinks(model)}
        onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
        onRetry={retry}
      />
    </>
  )
}
