import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useStore } from '../services/hooks.ts'
import type { Store } from '../state/store.ts'

/** What a text is made of: one of these is what is read. */
const PIECES = '.title, .prose :is(p, li, h3, h4, h5, pre, img, tr), .action'

/**
 * Whether articles are read in a wide panel, and the switch. What is read stays where it is while the text runs anew.
 *
 * @param wide lasts as long as the page
 */
export function useWideView(wide: Store<boolean>, body: RefObject<HTMLElement | null>): [boolean, () => void] {
  const isWide = useStore(wide)
  const read = useRef<{ piece: Element; before: number } | null>(null)

  const depth = (piece: Element) => piece.getBoundingClientRect().top - body.current!.getBoundingClientRect().top

  function toggle() {
    const pieces = [...body.current!.querySelectorAll(PIECES)]
    const piece = pieces.find((one) => depth(one) + one.getBoundingClientRect().height > 0)
    read.current = piece ? { piece, before: depth(piece) } : null
    wide.update((before) => !before)
  }

  useLayoutEffect(() => {
    if (!read.current) return
    const { piece, before } = read.current
    read.current = null
    body.current!.scrollTop += depth(piece) - before
  }, [isWide])
  return [isWide, toggle]
}
