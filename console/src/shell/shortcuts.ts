import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Every key of the console in the order of its help sheet, with what it does. */
export const SHORTCUTS = {
  j: 'Next ticket in the list',
  k: 'Previous ticket in the list',
  Enter: 'Open the ticket',
  r: 'Reply',
  n: 'Write an internal note',
  a: 'Assign the ticket to me',
  s: 'Resolve the ticket',
  g: 'Gaps: what visitors did not find',
  '/': 'Search',
  '?': 'Show or hide this help',
  Escape: 'Close, or leave a field',
} as const

export type Shortcut = keyof typeof SHORTCUTS

function isShortcut(key: string): key is Shortcut {
  return Object.hasOwn(SHORTCUTS, key)
}

/** Whether keys pressed here are meant for the element itself. */
function takesText(element: EventTarget | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false
  return element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)
}

/** Whether Enter already does something on this element. */
function isActivated(element: EventTarget | undefined): boolean {
  return element instanceof HTMLElement && ['A', 'BUTTON', 'SUMMARY'].includes(element.tagName)
}

/**
 * Hears the console's keys wherever the focus is, except in a field that takes text (Escape leaves it), while a dialog
 * is open, and together with Ctrl, Alt or Meta, which belong to the browser.
 */
export class ShortcutController implements ReactiveController {
  readonly #act: (key: Shortcut) => void

  constructor(host: ReactiveControllerHost, act: (key: Shortcut) => void) {
    this.#act = act
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#hear)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#hear)
  }

  readonly #hear = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !isShortcut(key)) return
    const path = event.composedPath()
    if (path.some((target) => target instanceof HTMLDialogElement)) return
    if (takesText(path[0])) {
      if (key === 'Escape') (path[0] as HTMLElement).blur()
      return
    }
    if (key === 'Enter' && isActivated(path[0])) return
    event.preventDefault()
    this.#act(key)
  }
}
