import { useRef } from 'preact/hooks'
import { useTask, useStore } from '../services/hooks.ts'
import { useAddress } from '../services/use-address.ts'
import { hasView } from '../state/modes.ts'
import { goTo } from '../state/views.ts'
import { Home } from '../views/home.tsx'
import type { Model } from './model.ts'
import { MyRequests } from './my-requests.tsx'
import { articleLinks, knowledgeBase, useMode } from './reading.ts'

export function HomeScreen({ model }: { model: Model }) {
  const { navigation, element } = model
  const { messages, tag } = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const suggestBy = useStore(model.suggestBy)
  const mode = useMode(model)
  const kb = knowledgeBase(model)
  const { open } = useStore(navigation)
  const address = useAddress()
  /** What the page was told of; the same list under another address is nothing new. */
  const told = useRef('')
  // Looked for whenever the panel opens: by then the page may be another one.
  const [suggested] = useTask(
    async (signal) => {
      if (!open || !kb) return undefined
      // Whoever opens help is about to search.
      kb.warm()
      const articles = await kb.suggest(suggestBy ?? { url: address })
      if (signal.aborted) return articles
      const slugs = articles.map(({ slug }) => slug)
      if (slugs.length > 0 && slugs.join() !== told.current) element.emit('suggestion-shown', { slugs })
      told.current = slugs.join()
      return articles
    },
    [knowledge, suggestBy ?? address, open],
  )
  const [lists] = useTask(async () => {
    if (!kb) return undefined
    const [popular, categories] = await Promise.all([kb.popular(), kb.categories({ limit: 0 })])
    return { popular, categories }
  }, [knowledge])
  const links = articleLinks(model)
  /** All lists come at once, or the later ones would push away what somebody is about to press. */
  const isHere = [suggested, lists].every(({ status, value }) => status !== 'loading' || value)
  return (
    <Home
      messages={messages}
      language={tag}
      suggested={(isHere && suggested.value) || []}
      popular={(isHere && lists.value?.popular) || []}
      categories={(isHere && lists.value?.categories) || []}
      requests={hasView(mode, 'requests') && <MyRequests model={model} />}
      {...links}
      onSuggestion={(article) => {
        element.emit('suggestion-open', { slug: article.slug })
        links.onArticle(article)
      }}
      onCategory={({ id }) => navigation.update((current) => goTo(current, { name: 'results', section: id }))}
    />
  )
}
