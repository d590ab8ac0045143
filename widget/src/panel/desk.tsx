import type { ComponentChildren } from 'preact'
import { startPolling, type Pace } from '../services/polling.ts'
import type { Store } from '../state/store.ts'
import type { View } from '../state/views.ts'
import deskStyles from '../styles/desk.css?inline'
import formStyles from '../styles/form.css?inline'
import threadStyles from '../styles/thread.css?inline'
import { AskScreen } from './ask-screen.tsx'
import { createDeskModel } from './desk-model.ts'
import type { Model } from './model.ts'
import { RequestScreen, RequestsScreen } from './request-screens.tsx'
import { SentScreen } from './sent-screen.tsx'
import { showBadge } from './show-badge.ts'

/** For the badge: an answer is read when somebody looks up, not within the second. */
const NEWS_PACE: Pace = { firstMs: 30_000, longestMs: 300_000 }

/** Views on which one writes to people. */
export type DeskView = Extract<View, { name: 'ask' | 'sent' | 'requests' | 'request' }>

/** The form, the threads and what delivers them: a file of its own, because most visitors find an answer. */
export type Desk = {
  draw: (view: DeskView) => ComponentChildren
  /** Whether there are any requests to show, sent or waiting. */
  hasRequests: () => Promise<boolean>
  /** Numbers of the requests that hold news. */
  unread: Store<readonly number[]>
  /** Begins the form with what is known. */
  fillIn: () => void
  /** The page said anew who is signed in. */
  changeVisitor: () => Promise<void>
  /** Events of a person whom the site knows; of nobody else, and without a word where they do not arrive. */
  sendEvents: (batch: { events: object[] }) => void
  /** Stops timers and listeners, and takes back what was added to the launcher. */
  close: () => void
}

/** Opens the desk, delivers what is due and asks which requests have news. */
export function openDesk(model: Model): Desk {
  const { element, language } = model
  const desk = createDeskModel(model)
  model.addStyles(formStyles + threadStyles + deskStyles)
  const hideBadge = showBadge(model, desk)
  const stopWords = language.subscribe(() => void desk.changeLanguage())
  void desk.changeLanguage()
  // What was sent before goes out also where nobody can be told who it is.
  const start = model.said.identity ? desk.changeVisitor() : desk.tickets.resume()
  start.catch((error: unknown) => {
    element.emit('error', { message: String(error) })
    return desk.tickets.resume()
  })
  const stopAsking = startPolling(() => desk.tickets.askForNews(), NEWS_PACE)
  return {
    draw: (view) => {
      switch (view.name) {
        case 'ask':
          return <AskScreen model={model} desk={desk} />
        case 'sent':
          return <SentScreen model={model} desk={desk} id={view.key} />
        case 'requests':
          return <RequestsScreen model={model} desk={desk} />
        case 'request':
          return <RequestScreen model={model} desk={desk} number={view.number} />
      }
    },
    hasRequests: () => desk.tickets.hasRequests(),
    unread: desk.tickets.unread,
    fillIn: desk.fillIn,
    changeVisitor: desk.changeVisitor,
    sendEvents(batch) {
      if (!desk.visitor.identity()) return
      desk.tickets.client.sendEvents(batch).catch(() => {
        // Counting is not worth an error.
      })
    },
    close() {
      stopWords()
      hideBadge()
      stopAsking()
      desk.tickets.close()
    },
  }
}
