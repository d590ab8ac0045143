import { onTestFinished } from 'vitest'
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit'

/** Puts an element on the page until the test is over. */
export function mount<Element extends HTMLElement>(name: string, properties: Partial<Element> = {}): Element {
  const element = Object.assign(document.createElement(name), properties) as Element
  document.body.append(element)
  onTestFinished(() => element.remove())
  return element
}

/** Resolves once every answer that is on its way has been drawn. */
export async function settled(): Promise<void> {
  // Answers pass through several promises, each drawn in a microtask; a macrotask comes after all of them.
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve))
}

/** Finds an element through the shadow roots below `root`, by selector and, if given, by its text. */
// oxlint-disable-next-line no-unnecessary-type-parameters -- as in querySelector, the caller knows what the selector finds
export function find<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string, text = ''): Found {
  const found = findAll<Found>(root, selector).find((element) => textOf(element).includes(text))
  if (!found) throw new Error(`No ${selector} with “${text}” in: ${textOf(root)}`)
  return found
}

export function findAll<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found[] {
  const scope = (root as LitElement).shadowRoot ?? root
  const nested = [...scope.querySelectorAll('*')].filter((element) => element.shadowRoot)
  return [...scope.querySelectorAll<Found>(selector), ...nested.flatMap((element) => findAll<Found>(element, selector))]
}

/** All text that is drawn, through shadow roots, with runs of white space as one. */
export function textOf(root: Node): string {
  if (root instanceof HTMLStyleElement) return ''
  const own = root.nodeType === Node.TEXT_NODE ? (root.textContent ?? '') : ''
  const shadow = (root as Partial<LitElement>).shadowRoot
  const children = [...(shadow ? [shadow] : []), ...root.childNodes].map((child) => textOf(child))
  return (own + children.join('')).replace(/\s+/g, ' ')
}

/** A host for a controller that is tested without an element. */
export function bareHost(): ReactiveControllerHost & EventTarget & { connect(): void; disconnect(): void } {
  const controllers: ReactiveController[] = []
  return Object.assign(new EventTarget(), {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
    connect: () => controllers.forEach((controller) => controller.hostConnected?.()),
    disconnect: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
  })
}

/** Presses a key where the focus is, or on the given element. */
export function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })
  target.dispatchEvent(event)
  return event
}
