import type { SiteBundle } from '@firstline/sdk/schemas'
import type { ArticleSummary } from '@firstline/sdk/search'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ArticleList } from '../components/article-list.tsx'
import { Field, fieldState } from '../components/field.tsx'
import { Notice } from '../components/notice.tsx'
import type { Language } from '../messages/load-messages.ts'
import { checkDraft } from '../state/check-draft.ts'
import type { Draft, DraftErrors } from '../state/draft.ts'
import { pageAddress, type Story, type StoryPart } from '../state/story.ts'
import { ViewTitle } from '../components/view-title.tsx'

type Props = {
  language: Language
  site: SiteBundle | undefined
  draft: Draft
  story: Story
  /** What the server refused the last time, per field. */
  refused: { message: string; errors: DraftErrors } | null
  suggestions: readonly ArticleSummary[]
  articleUrl: (article: ArticleSummary) => string
  onArticle: (article: ArticleSummary) => void
  onDraft: (draft: Draft) => void
  /** Resolves once the ticket is kept or sent. */
  onSend: (draft: Draft, leftOut: ReadonlySet<StoryPart>) => Promise<void>
}

/** In the order of the form: the first one with an error gets the focus. */
const FIELDS = ['email', 'category', 'subject', 'body'] as const

export function Ask(props: Props) {
  const { language, site, draft, suggestions, refused } = props
  const { messages } = language
  const [errors, setErrors] = useState<DraftErrors>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<StoryPart>>(new Set())
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // What the message brings stands below it: above, it would push away the field that somebody is writing in.
  const comesLate = useRef(false)
  if (suggestions.length === 0) comesLate.current = draft.body !== ''

  function focusFirst(found: DraftErrors) {
    const name = FIELDS.find((field) => found[field])
    if (name) form.current?.querySelector<HTMLElement>(`#ask-${name}`)?.focus()
  }
  useEffect(() => {
    if (!refused) return
    setErrors(refused.errors)
    focusFirst(refused.errors)
  }, [refused])

  function change(name: keyof Draft, value: string) {
    props.onDraft({ ...draft, [name]: value })
    if (errors[name]) setErrors({ ...errors, [name]: undefined })
  }

  async function send(event: Event) {
    event.preventDefault()
    const found = checkDraft(draft, messages)
    setErrors(found)
    focusFirst(found)
    if (Object.keys(found).length > 0 || sending) return
    setSending(true)
    await props.onSend(draft, leftOut).finally(() => setSending(false))
  }

  const offered = suggestions.length > 0 && (
    <section class="maybe">
      <h3>{messages.maybeThis}</h3>
      <ArticleList
        language={language.tag}
        articles={suggestions}
        articleUrl={props.articleUrl}
        onOpen={props.onArticle}
        label={messages.maybeThis}
        compact
      />
    </section>
  )

  return (
    <form ref={form} class="ask" noValidate onSubmit={send}>
      <ViewTitle>{messages.ask}</ViewTitle>
      {refused && (
        <Notice kind="error">
          <b>{messages.refused}.</b> {refused.message}
        </Notice>
      )}
      <Field id="ask-email" label={messages.email} error={errors.email}>
        <input
          type="email"
          autocomplete="email"
          value={draft.email}
          onInput={(event) => change('email', event.currentTarget.value)}
          {...fieldState('ask-email', errors.email)}
        />
      </Field>
      {site && site.categories.length > 0 && (
        <Field id="ask-category" label={messages.topic} error={errors.category}>
          <select
            value={draft.category}
            onChange={(event) => change('category', event.currentTarget.value)}
            {...fieldState('ask-category', errors.category)}
          >
            <option value="">{messages.topicNone}</option>
            {site.categories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language.tag] ?? title[language.tag.split('-', 1)[0]!] ?? Object.values(title)[0]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="ask-subject" label={messages.subject} error={errors.subject}>
        <input
          value={draft.subject}
          onInput={(event) => change('subject', event.currentTarget.value)}
          {...fieldState('ask-subject', errors.subject)}
        />
      </Field>
      {!comesLate.current && offered}
      <Field id="ask-body" label={messages.message} error={errors.body} hint={messages.messageHint}>
        <textarea
          rows={5}
          value={draft.body}
          onInput={(event) => change('body', event.currentTarget.value)}
          {...fieldState('ask-body', errors.body, messages.messageHint)}
        />
      </Field>
      {comesLate.current && offered}
      <WhatWeSend language={language} story={props.story} leftOut={leftOut} onChange={setLeftOut} />
      <button type="submit" class="action primary" aria-disabled={sending}>
        {sending ? messages.sending : messages.send}
      </button>
    </form>
  )
}

type WhatWeSendProps = {
  language: Language
  story: Story
  leftOut: ReadonlySet<StoryPart>
  onChange: (leftOut: ReadonlySet<StoryPart>) => void
}

/** The exact context that would go along, part by part, each of which can be left out. */
function WhatWeSend({ language: { messages }, story, leftOut, onChange }: WhatWeSendProps) {
  const parts: [StoryPart, string, string[]][] = [
    ['page', messages.partPage, [pageAddress(location.href)]],
    ['searches', messages.partSearches, [...story.searches]],
    [
      'articles',
      messages.partArticles,
      story.articles.map(({ title, solved, reason }) => {
        if (solved === undefined) return title
        const vote = `${messages.solvedQuestion} ${solved ? messages.yes : messages.no}`
        return `${title} (${[vote, reason].filter(Boolean).join(' ')})`
      }),
    ],
    ['steps', messages.partSteps, story.steps.map(({ step, answer }) => `${step} ${answer}`)],
  ]
  function toggle(part: StoryPart) {
    const next = new Set(leftOut)
    if (!next.delete(part)) next.add(part)
    onChange(next)
  }
  return (
    <details>
      <summary>{messages.whatWeSend}</summary>
      <p class="quiet">{messages.whatWeSendHint}</p>
      {parts
        .filter(([, , lines]) => lines.length > 0)
        .map(([part, label, lines]) => (
          <div key={part} class="part">
            <label>
              <input type="checkbox" checked={!leftOut.has(part)} onChange={() => toggle(part)} />
              {label}
            </label>
            <ul>
              {lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  )
}
