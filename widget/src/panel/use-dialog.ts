import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FirstlineWidget } from '../loader/element.ts'
import { useStore } from '../services/hooks.ts'
import type { Store } from '../state/store.ts'
import { closePanel, currentView, goBack, type Navigation } from '../state/views.ts'
import { nameOf, restorePlace, type Place } from './restore-place.ts'

/** Below this width the panel is a modal sheet; above, the page beside it stays usable. */
const SHEET_BELOW_PX = 640

/** The element that has the focus, also when that is inside somebody else's shadow root. */
function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null
}

/**
 * Opens and closes the panel's dialog as the navigation says; moves the focus into it, to each new view and back to
 * what opened it; keeps the place in views that are gone back to; and makes Escape one step back.
 */
export function useDialog(
  element: FirstlineWidget,
  navigation: Store<Navigation>,
  body: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const places = useRef(new WeakMap<object, Place>())
  const { open, trail } = useStore(navigation)
  const view = currentView({ open, trail })

  useLayoutEffect(() => {
    const shown = dialog.current!
    if (open && !shown.open) {
      opener.current = focused()
      if (window.innerWidth < SHEET_BELOW_PX) shown.showModal()
      else shown.show()
      element.emit('open', {})
    } else if (!open && shown.open) {
      shown.close()
      // Focus that the visitor has since taken elsewhere in the page stays there.
      if (focused() === element || focused() === document.body) {
        if (opener.current && opener.current !== element && opener.current !== document.body) opener.current.focus()
        else element.launcher.focus()
      }
      element.emit('close', {})
    }
    element.launcher.ariaExpanded = String(open)
  }, [open])

  useLayoutEffect(() => {
    const pane = body.current!
    const { top, way } = places.current.get(view) ?? { top: 0 }
    if (open) {
      const typing = view.name === 'home' || (view.name === 'results' && 'query' in view)
      // Other views take the focus to their title as soon as they have one; until then the dialog keeps it.
      const title = pane.querySelector<HTMLElement>('.title')
      ;(typing && !way ? field.current : (title ?? dialog.current))?.focus({ preventScroll: true })
    }
    const giveUp = restorePlace(pane, open && way ? { top, way } : { top })
    places.current.set(view, { top })
    const keepTop = () => places.current.set(view, { ...places.current.get(view), top: pane.scrollTop })
    const keepWay = ({ target }: Event) => {
      const control = (target as Element).closest('a, button')
      const way = control && nameOf(control)
      places.current.set(view, { top: pane.scrollTop, ...(way && { way }) })
    }
    pane.addEventListener('scroll', keepTop, { passive: true })
    pane.addEventListener('click', keepWay, { capture: true })
    return () => {
      giveUp()
      pane.removeEventListener('scroll', keepTop)
      pane.removeEventListener('click', keepWay, { capture: true })
    }
  }, [view, open])

  useEffect(() => {
    const shown = dialog.current!
    const keys = (event: KeyboardEvent) => {
      const typing = (event.composedPath()[0] as HTMLElement).matches('input, textarea, select')
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault()
        navigation.update(goBack)
      } else if (event.key === '/' && !typing && field.current) {
        event.preventDefault()
        field.current.focus()
      }
      // What is typed into the panel is none of the page's shortcuts.
      event.stopPropagation()
    }
    // The browser closes a modal dialog by itself for a back gesture; the state has to follow.
    const closed = () => navigation.update(closePanel)
    shown.addEventListener('keydown', keys)
    shown.addEventListener('close', closed)
    return () => {
      shown.removeEventListener('keydown', keys)
      shown.removeEventListener('close', closed)
    }
  }, [])
  return dialog
}
