import type { FirstlineWidget } from '../loader/element.ts'
import type { FirstlineApi } from './firstline-api.ts'
import type { EventName, FirstlineEvents } from './events.ts'

/** A call that a page made through the README's stub before the script arrived, and what to answer it with. */
export type QueuedCall = [method: string, args: unknown[], resolve?: (answer: unknown) => void]

type DomEvents = { [Name in EventName as `firstline:${Name}`]: CustomEvent<FirstlineEvents[Name]> }

declare global {
  interface Window {
    /** The first widget of the page; until the script has arrived, the stub that keeps calls in order in `q`. */
    Firstline?: FirstlineApi & { q?: QueuedCall[] }
  }
  interface HTMLElementTagNameMap {
    'firstline-widget': FirstlineWidget
  }
  /** They bubble: an element hears them, and so do document and window. */
  interface GlobalEventHandlersEventMap extends DomEvents {}
}
