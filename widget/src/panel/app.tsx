import { useRef } from 'preact/hooks'
import { PanelHeader } from '../components/panel-header.tsx'
import { Loading } from '../components/loading.tsx'
import { LoadFailed } from '../components/notice.tsx'
import { SearchField } from '../components/search-field.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import { useStore } from '../services/hooks.ts'
import { hasView, offersContact } from '../state/modes.ts'
import { currentView, goBack, typeQuery, closePanel, type View } from '../state/views.ts'
import { Fault } from './fault.tsx'
import { FloatingFrame, InlineFrame } from './frame.tsx'
import { HomeScreen } from './home-screen.tsx'
import { LateScreen } from './late-screen.tsx'
import type { Model } from './model.ts'
import { moveByArrow } from './move-by-arrow.ts'
import { MyRequests } from './my-requests.tsx'
import { useMode } from './reading.ts'
import { ReadingFailed } from './reading-failed.tsx'
import { ResultsScreen } from './results-screen.tsx'
import { useWideView } from './use-wide-view.ts'

/** Another article, or another place in one, is drawn from scratch; the steps of one article follow each other. */
function keyOf({ slug, anchor }: Extract<View, { name: 'article' }>): string {
  return `${slug}#${anchor ?? ''}`
}

function Screen({ model, view }: { model: Model; view: View }) {
  const { messages } = useStore(model.language)
  switch (view.name) {
    case 'home':
      return <HomeScreen model={model} />
    case 'results':
      return <ResultsScreen model={model} view={view} />
    case 'article':
      return (
        <LateScreen
          key={keyOf(view)}
          model={model}
          part={model.reader}
          draw={({ ArticleScreen }) => <ArticleScreen model={model} view={view} />}
          drawFailure={(retry) => <ReadingFailed model={model} slug={view.slug} onRetry={retry} />}
        />
      )
    case 'ask':
    case 'sent':
    case 'requests':
    case 'request':
      return (
        <LateScreen
          model={model}
          part={model.desk}
          draw={(desk) => desk.draw(view)}
          drawFailure={(retry) => (
            <>
              <ViewTitle>{messages.contact}</ViewTitle>
              <LoadFailed text={messages.deskFailed} action={messages.tryAgain} onRetry={retry} />
            </>
          )}
        />
      )
  }
}

/** Inline or floating; one that becomes the other is drawn from scratch. */
export function App({ model }: { model: Model }) {
  const isInline = useStore(model.options).inline !== null
  return <Panel key={String(isInline)} model={model} isInline={isInline} />
}

function Panel({ model, isInline }: { model: Model; isInline: boolean }) {
  const { navigation } = model
  const state = useStore(navigation)
  const { messages, tag, direction } = useStore(model.language)
  const knowledge = useStore(model.knowledge)
  const view = currentView(state)
  const searching = view.name === 'home' || view.name === 'results'
  const query = view.name === 'results' && 'query' in view ? view.query : ''
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [isWide, toggleWide] = useWideView(model.wide, body)
  // The page decides how wide an inline panel is.
  const canWiden = view.name === 'article' && !isInline
  const mode = useMode(model)
  const looked = useStore(model.looked)
  const isDown = knowledge.status === 'failed'

  const Frame = isInline ? InlineFrame : FloatingFrame
  const siteName = knowledge.status === 'ready' ? knowledge.knowledge.site.name : messages.help
  return (
    <Frame model={model} isWide={canWiden && isWide} body={body} field={field}>
      {/* The words have a direction of their own; the corner is that of the page, for the launcher as for the panel. */}
      <div class="frame" lang={tag} dir={direction}>
        <PanelHeader
          messages={messages}
          title={siteName}
          onBack={state.trail.length > 1 ? () => navigation.update(goBack) : null}
          isWide={canWiden ? isWide : null}
          onWide={toggleWide}
          onClose={isInline ? null : () => navigation.update(closePanel)}
        />
        {searching && (
          <div class="top">
            {view.name === 'home' && <h2>{messages.greeting}</h2>}
            <SearchField
              messages={messages}
              query={query}
              field={field}
              onType={(words) => navigation.update((current) => typeQuery(current, words))}
              onCommit={() => model.mean(view)}
              onLeaveDown={() => body.current?.querySelector<HTMLElement>('.articles a')?.focus()}
            />
          </div>
        )}
        <div
          class="body"
          part="body"
          ref={body}
          onKeyDown={(event) => {
            if (searching && moveByArrow(event.key, event.currentTarget, field.current)) event.preventDefault()
          }}
        >
          {/* Where there is no first view with its link to them, the form has it. */}
          {mode === 'form-only' && view.name === 'ask' && <MyRequests model={model} />}
          {isDown && searching && (
            <ReadingFailed
              model={model}
              text={hasView(mode, 'ask') ? messages.kbFailed : undefined}
              onRetry={() => void model.loadAll()}
            />
          )}
          <Fault model={model} view={view}>
            <Screen model={model} view={view} />
          </Fault>
          {knowledge.status === 'loading' && searching && <Loading messages={messages} onlyWhenSlow />}
        </div>
        {offersContact(mode, view.name, looked, isDown) && (
          <footer part="footer">
            <button
              type="button"
              class="action"
              part="button"
              onPointerEnter={model.desk.warm}
              onFocus={model.desk.warm}
              onTouchStart={model.desk.warm}
              onClick={model.ask}
            >
              {messages.contact}
            </button>
          </footer>
        )}
      </div>
    </Frame>
  )
}
