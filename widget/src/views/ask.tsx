import type { Claims } from '@firstline/sdk/client'
import { loadCheckFields, type Answer } from '@firstline/sdk/forms'
import type { SiteBundle, TicketFields } from '@firstline/sdk/schemas'
import type { ArticleSummary } from '@firstline/sdk/search'
import { useEffect, useRef, useState } from 'preact/hooks'
import { AttachFiles, useAttachedFiles } from '../components/attach-files.tsx'
import { ArticleList } from '../components/article-list.tsx'
import { Field, fieldState } from '../components/field.tsx'
import { FormFieldView } from '../components/form-field.tsx'
import { Notice } from '../components/notice.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { TakenBack } from '../panel/desk-model.ts'
import type { FileProblem } from '../state/attached-files.ts'
import { checkDraft, checkLengths } from '../state/check-draft.ts'
import { fieldName, type Draft, type DraftErrors } from '../state/draft.ts'
import { checkForm, formFor, inLanguage, offeredTypes } from '../state/site-form.ts'
import type { Story } from '../state/story.ts'
import { ViewTitle } from '../components/view-title.tsx'
import { WhatWeSend } from './what-we-send.tsx'

type Props = {
  language: DeskLanguage
  site: SiteBundle | undefined
  draft: Draft
  files: readonly File[]
  /** What was attached and has to be attached again. */
  lost: readonly FileProblem[]
  /** Who is signed in; null: nobody. */
  person: Claims | null
  story: Story
  /** What went wrong in the page. */
  pageErrors: readonly string[]
  /** Why what was sent is back in the form, with what the server said of its fields; null: it is not. */
  takenBack: TakenBack | null
  suggestions: readonly ArticleSummary[]
  articleUrl: (article: ArticleSummary) => string
  onArticle: (article: ArticleSummary) => void
  onDraft: (draft: Draft) => void
  onFiles: (files: readonly File[]) => void
  /** Resolves once the ticket is kept or sent. */
  onSend: (draft: Draft, fields: TicketFields, trap: string) => Promise<void>
}

export function Ask(props: Props) {
  const { language, site, draft, suggestions, takenBack, person } = props
  const { messages } = language
  const mustSignIn = site?.anonymous === false && !person
  const asksEmail = !mustSignIn && !person
  const attached = useAttachedFiles(props.files, props.onFiles)
  const fileProblems = [...props.lost, ...attached.control.problems]
  const [errors, setErrors] = useState<DraftErrors>({})
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const trap = useRef<HTMLInputElement>(null)
  const types = offeredTypes(site)
  const asked = formFor(site, draft)
  const asksMore = asked !== undefined
  useEffect(() => {
    // While it is filled in, so that sending does not wait for it.
    if (asksMore) void loadCheckFields().catch(() => null)
  }, [asksMore])
  // What comes once somebody is at the message stands below it: above, it would push away the field they write in.
  const place = useRef<'above' | 'below' | null>(null)
  const isAtMessage = () => draft.body !== '' || form.current?.querySelector('#ask-body:focus')
  if (suggestions.length === 0) place.current = null
  else place.current ??= isAtMessage() ? 'below' : 'above'

  function focusFirst(found: DraftErrors) {
    const controls = form.current?.querySelectorAll<HTMLElement>('[id^="ask-"]') ?? []
    // In the order of the form: the first one with an error.
    const [first] = [...controls].filter(({ id }) => found[id.slice('ask-'.length)])
    first?.focus()
  }
  useEffect(() => {
    if (!takenBack) return
    setErrors(takenBack.errors)
    focusFirst(takenBack.errors)
  }, [takenBack])

  function change(name: string, part: Partial<Draft>) {
    props.onDraft({ ...draft, ...part })
    if (errors[name]) setErrors({ ...errors, [name]: undefined })
  }
  // Told while it is written: what is pasted stays whole, and nothing is cut off without a word.
  const tooLong = checkLengths(draft, messages)
  const subjectError = errors['subject'] ?? tooLong['subject']
  const bodyError = errors['body'] ?? tooLong['body']
  const answer = (key: string, given: Answer) => change(fieldName(key), { fields: { ...draft.fields, [key]: given } })

  async function send(event: Event) {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const { answers, errors: wrongAnswers } = await checkForm(asked, draft.fields, messages)
    const found = { ...checkDraft(draft, messages, asksEmail), ...wrongAnswers }
    setErrors(found)
    focusFirst(found)
    if (Object.keys(found).length > 0) return setSending(false)
    await props.onSend(draft, answers, trap.current?.value ?? '').finally(() => setSending(false))
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
    <form ref={form} class="ask" noValidate onSubmit={send} {...attached.handlers}>
      <ViewTitle>{messages.ask}</ViewTitle>
      {takenBack?.why === 'refused' && (
        <Notice kind="error">
          <b>{messages.refused}.</b> {takenBack.message}
        </Notice>
      )}
      {takenBack?.why === 'too-old' && <Notice kind="info">{messages.tooOld}</Notice>}
      {mustSignIn && <Notice kind="info">{messages.signInFirst}</Notice>}
      {person && <p class="quiet known">{messages.answersTo(person.email)}</p>}
      {asksEmail && (
        <Field id="ask-email" label={messages.email} error={errors['email']}>
          <input
            type="email"
            autocomplete="email"
            value={draft.email}
            onInput={(event) => change('email', { email: event.currentTarget.value })}
            {...fieldState('ask-email', errors['email'])}
          />
        </Field>
      )}
      {types.length > 0 && (
        <Field id="ask-type" label={messages.type} error={errors['type']}>
          <select
            value={draft.type}
            onChange={(event) => change('type', { type: event.currentTarget.value as Draft['type'] })}
            {...fieldState('ask-type', errors['type'])}
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {messages.types[type]}
              </option>
            ))}
          </select>
        </Field>
      )}
      {site && site.categories.length > 0 && (
        <Field id="ask-category" label={messages.topic} error={errors['category']}>
          <select
            value={draft.category}
            onChange={(event) => change('category', { category: event.currentTarget.value })}
            {...fieldState('ask-category', errors['category'])}
          >
            <option value="">{messages.topicNone}</option>
            {site.categories.map(({ id, title }) => (
              <option key={id} value={id}>
                {inLanguage(title, language.tag)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="ask-subject" label={messages.subject} error={subjectError}>
        <input
          dir="auto"
          value={draft.subject}
          onInput={(event) => change('subject', { subject: event.currentTarget.value })}
          {...fieldState('ask-subject', subjectError)}
        />
      </Field>
      {place.current === 'above' && offered}
      <Field id="ask-body" label={messages.message} error={bodyError} hint={messages.messageHint}>
        <textarea
          rows={5}
          dir="auto"
          value={draft.body}
          onInput={(event) => change('body', { body: event.currentTarget.value })}
          {...fieldState('ask-body', bodyError, messages.messageHint)}
        />
      </Field>
      {place.current === 'below' && offered}
      {asked?.fields.map((field) => (
        <FormFieldView
          key={field.key}
          language={language}
          field={field}
          answer={draft.fields[field.key]}
          error={errors[fieldName(field.key)]}
          onAnswer={(given) => answer(field.key, given)}
        />
      ))}
      {/* Programs fill in every field. People neither see this one nor reach it. */}
      <input ref={trap} class="visually-hidden" name="website" aria-hidden="true" tabIndex={-1} autocomplete="off" />
      <AttachFiles id="ask-files" language={language} {...attached.control} problems={fileProblems} />
      <WhatWeSend
        language={language}
        site={site}
        story={props.story}
        pageErrors={props.pageErrors}
        leftOut={draft.leftOut}
        onChange={(leftOut) => change('leftOut', { leftOut })}
      />
      <button type="submit" class="action primary" part="button primary" aria-disabled={sending}>
        {sending ? messages.sending : messages.send}
      </button>
    </form>
  )
}
