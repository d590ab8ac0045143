import type { ArticleSummary, Category, KnowledgeBase, Passage, SearchResult } from '@firstline/sdk/search'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ViewTitle } from '../components/view-title.tsx'
import { usePaused, useStore, useTask } from '../services/hooks.ts'
import { hasView } from '../state/modes.ts'
import { goTo, type View } from '../state/views.ts'
import { Results } from '../views/results.tsx'
import type { Model } from './model.ts'
import { articleLinks, helpCentreUrl, knowledgeBase, useMode } from './reading.ts'

type ResultsView = Extract<View, { name: 'results' }>

/** Sections offered where no article fits. */
const NEAREST = 2
/** Below this confidence of the best result, what was found is called near and not an answer. */
const UNLIKELY = 0.25
/** Articles of which the passage is fetched; below them people look at titles. */
const WITH_PASSAGE = 3
/** Between two keys no file is fetched that the next one would not need. */
const PASSAGE_PAUSE_MS = 200
/** Half a word fits badly, and the next letter may mend it: so long nobody is told that nothing fits. */
const VERDICT_PAUSE_MS = 400
/** Words at which somebody stops for so long are what they wanted to ask. */
const MEANT_PAUSE_MS = 1_000
/** A longer list than this is not read to its end; search finds the rest. */
const MOST_OF_A_SECTION = 200

/** What a search found, or the articles of a section; `missing` as in `SearchResults`. */
type Found = { view: ResultsView; articles: readonly (ArticleSummary | SearchResult)[]; missing: number }

/** Searches that the page was told of: coming back to one is no further search. */
const told = new WeakSet<View>()

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

/** Sections of these articles first, in their order. */
function nearestFirst(categories: readonly Category[], near: readonly ArticleSummary[]): Category[] {
  const distance = ({ id }: Category) => {
    const place = near.findIndex(({ section }) => section === id)
    return place < 0 ? near.length : place
  }
  return categories.toSorted((a, b) => distance(a) - distance(b))
}

export function ResultsScreen({ model, view }: { model: Model; view: ResultsView }) {
  const { navigation } = model
  const { messages, tag } = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const meant = useStore(model.meant)
  const canAsk = hasView(useMode(model), 'ask')
  const kb = knowledgeBase(model)
  const words = 'query' in view ? view.query : null
  const section = 'section' in view ? view.section : null
  const [task, retry] = useTask(
    async (signal): Promise<Found> => {
      if (section !== null) {
        const [shown] = (await kb?.categories({ section, limit: MOST_OF_A_SECTION, signal })) ?? []
        return { view, articles: shown?.articles ?? [], missing: 0 }
      }
      const articles = await kb?.search(words!, { signal })
      return { view, articles: articles ?? [], missing: articles?.missing ?? 0 }
    },
    [words, section, knowledge],
  )
  const [lists] = useTask(async () => {
    const [categories = [], suggested = []] = await Promise.all([
      kb?.categories({ limit: 0 }),
      kb?.suggest({ url: location.href }),
    ])
    return { categories, suggested }
  }, [knowledge])
  const { categories = [], suggested = [] } = lists.value ?? {}
  const category = categories.find(({ id }) => id === section)
  // Where no article came near, what is written for this page is the best guess.
  const near = task.value?.articles.length ? task.value.articles : suggested

  const found = usePaused(task.status === 'ready' ? task.value : undefined, PASSAGE_PAUSE_MS)
  const [passages] = useTask(
    // A passage of what hardly fits would only look like an answer.
    async (signal) => (kb && found && words && !isUnlikely(found) ? readPassages(kb, found, words, signal) : undefined),
    [found],
  )

  const paused = usePaused<View | null>(view, VERDICT_PAUSE_MS, null)
  const fitsBadly = (paused === view || told.has(view)) && task.status === 'ready' && isUnlikely(task.value)
  const stopped = usePaused<View | null>(view, MEANT_PAUSE_MS, null)
  useLayoutEffect(() => {
    if (stopped === view && words !== null) model.mean(view)
  }, [stopped])
  /** Told of words that were meant, and once: not with every key. */
  const tell = useRef(() => {})
  tell.current = () => {
    const value = kb && task.status === 'ready' ? task.value : undefined
    if (model.meant.get() !== view || value?.view !== view || told.has(view)) return
    told.add(view)
    const isAnswered = (value.articles.length > 0 && !isUnlikely(value)) || value.missing > 0
    model.tell(isAnswered ? 'search' : 'search-empty', { results: value.articles.length }, { query: words! })
    if (!isAnswered && canAsk) model.desk.warm()
  }
  useLayoutEffect(() => tell.current(), [meant, task])
  // What was opened out of the results before there was a pause.
  useLayoutEffect(() => () => tell.current(), [])

  if (!kb) return null
  return (
    <>
      {category && <ViewTitle>{category.title}</ViewTitle>}
      <Results
        messages={messages}
        language={tag}
        task={task}
        fitsBadly={fitsBadly}
        isAnnounced={meant === view}
        passages={passages.value}
        canAsk={canAsk}
        nearest={nearestFirst(categories, near).slice(0, NEAREST)}
        {...articleLinks(model)}
        onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
        helpCentreUrl={helpCentreUrl(model)}
        onRetry={retry}
      />
    </>
  )
}
