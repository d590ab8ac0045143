import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { useStore } from '../services/hooks.ts'
import { closePanel } from '../state/views.ts'
import type { Model } from './model.ts'

/** In a smaller window the panel is a modal sheet; in others, the page beside it stays usable. `frame.css` knows the same. */
const SMALLEST_BESIDE_PX = { width: 640, height: 480 }

/** The element that has the focus, also when that is inside somebody else's shadow root. */
function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null
}

/** Opens and closes the floating panel's dialog as the navigation says; moves the focus back to what opened it. */
export function useDialog({ element, navigation }: Model, dialog: RefObject<HTMLDialogElement | null>): void {
  const opener = useRef<HTMLElement | null>(null)
  const { open } = useStore(navigation)

  useLayoutEffect(() => {
    const shown = dialog.current!
    if (open && !shown.open) {
      opener.current = focused()
      const isBeside = innerWidth >= SMALLEST_BESIDE_PX.width && innerHeight >= SMALLEST_BESIDE_PX.height
      if (isBeside) shown.show()
      else shown.showModal()
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

  useEffect(() => {
    const shown = dialog.current!
    // The browser closes a modal dialog by itself for a back gesture; the state has to follow. It tells so in a later
    // task: by then the panel may have been opened again.
    const closed = () => shown.open || navigation.update(closePanel)
    shown.addEventListener('close', closed)
    return () => shown.removeEventListener('close', closed)
  }, [])
}
