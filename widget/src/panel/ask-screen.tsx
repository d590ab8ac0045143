import { useEffect } from 'preact/hooks'
import { usePaused, useStore, useTask } from '../services/hooks.ts'
import { Ask } from '../views/ask.tsx'
import { lostFiles } from '../state/attached-files.ts'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'
import { useDeskLanguage } from './use-desk-language.ts'
import { articleLinks, knowledgeBase, siteOf } from './reading.ts'

/** Articles offered once more beside the subject; few, so that they are not in the way. */
const SUGGESTIONS = 2

export function AskScreen({ model, desk }: { model: Model; desk: DeskModel }) {
  const language = useDeskLanguage(model, desk)
  const knowledge = useStore(model.knowledge)
  const draft = useStore(desk.draft)
  const story = useStore(model.story)
  const pageErrors = useStore(model.pageErrors)
  const takenBack = useStore(desk.takenBack)
  const files = useStore(desk.files)
  const person = useStore(desk.visitor.person)
  const written = usePaused(`${draft.subject}\n${draft.body}`)
  const kb = knowledgeBase(model)
  const [suggestions] = useTask(
    async (signal) => (await kb?.suggest({ query: written }, { limit: SUGGESTIONS, signal })) ?? [],
    [written, knowledge],
  )
  const shown = suggestions.value?.map(({ slug }) => slug) ?? []
  useEffect(() => {
    if (shown.length > 0) model.element.emit('suggestion-shown', { slugs: shown })
  }, [shown.join()])
  const links = articleLinks(model)
  return (
    <Ask
      language={language}
      site={siteOf(model)}
      draft={draft}
      story={story}
      pageErrors={pageErrors}
      files={files ?? []}
      // Only once it is known which the device still has.
      lost={files ? lostFiles(draft.fileNames, files) : []}
      person={person}
      takenBack={takenBack}
      suggestions={suggestions.value ?? []}
      {...links}
      onArticle={(article) => {
        model.element.emit('suggestion-open', { slug: article.slug })
        links.onArticle(article)
      }}
      onDraft={(next) => desk.draft.update(() => next)}
      onFiles={desk.attach}
      onSend={desk.send}
    />
  )
}
