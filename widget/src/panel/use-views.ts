import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useStore } from '../services/hooks.ts'
import { mayTakeFocus, noteUse } from '../services/take-focus.ts'
import type { Store } from '../state/store.ts'
import { currentView, goBack, type Navigation } from '../state/views.ts'
import { nameOf, restorePlace, type Place } from './restore-place.ts'

/** What the panel is drawn in, the part of it that scrolls, and the search field where there is one. */
export type FrameParts = {
  frame: RefObject<HTMLElement | null>
  body: RefObject<HTMLElement | null>
  field: RefObject<HTMLInputElement | null>
}

/** Moves the focus to each new view, keeps the place in views that are gone back to, and makes Escape one step back. */
export function useViews(navigation: Store<Navigation>, { frame, body, field }: FrameParts): void {
  const places = useRef(new WeakMap<object, Place>())
  const { open, trail } = useStore(navigation)
  const view = currentView({ open, trail })
  const drawn = useRef(view)
  if (drawn.current !== view) {
    // Read before the new view is drawn: of a scroll in this very frame the event is still to come. Only of a view that
    // can be gone back to: each key replaces the results, and asking for a scroll makes the browser lay out.
    const left = trail.includes(drawn.current) && places.current.get(drawn.current)
    if (left) left.top = body.current!.scrollTop
    drawn.current = view
  }

  useLayoutEffect(() => {
    const pane = body.current!
    const { top, way } = places.current.get(view) ?? { top: 0 }
    const takesFocus = open && mayTakeFocus(pane)
    if (takesFocus) {
      const typing = view.name === 'home' || (view.name === 'results' && 'query' in view)
      // Other views take the focus to their title as soon as they have one; until then the frame keeps it.
      const title = pane.querySelector<HTMLElement>('.title')
      ;(typing && !way ? field.current : (title ?? frame.current))?.focus({ preventScroll: true })
    }
    const giveUp = restorePlace(pane, takesFocus && way ? { top, way } : { top })
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
    const shown = frame.current!
    const keys = (event: KeyboardEvent) => {
      const typing = (event.composedPath()[0] as HTMLElement).matches('input, textarea, select')
      if (event.key === 'Escape' && !event.isComposing) {
        const before = navigation.get().trail
        navigation.update(goBack)
        // From the first view of an inline panel there is no way back: the key is the page's.
        if (navigation.get().open && navigation.get().trail === before) return
        event.preventDefault()
      } else if (event.key === '/' && !typing && field.current) {
        event.preventDefault()
        field.current.focus()
      }
      // What is typed into the panel is none of the page's shortcuts.
      event.stopPropagation()
    }
    const use = () => noteUse(shown)
    shown.addEventListener('keydown', keys)
    shown.addEventListener('focusin', use)
    shown.addEventListener('pointerdown', use)
    return () => {
      shown.removeEventListener('keydown', keys)
      shown.removeEventListener('focusin', use)
      shown.removeEventListener('pointerdown', use)
    }
  }, [])
}
