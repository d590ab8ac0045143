import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { FirstlineWidget } from '../loader/element.ts'
import { WAKING_METHODS } from '../loader/waking-methods.ts'

function isTrigger(event: Event): boolean {
  const path = event.composedPath() as Partial<Element>[]
  return path.some((node) => WAKING_METHODS.some((method) => node.hasAttribute?.(`data-firstline-${method}`)))
}

/**
 * Makes an inline panel a landmark in its element's place, and brings whoever presses one of the page's triggers to it:
 * nothing opens that they would see.
 */
export function useInline(element: FirstlineWidget, frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const follow = (event: Event) => {
      if (!isTrigger(event) || document.querySelector(element.localName) !== element) return
      frame.current!.scrollIntoView({ block: 'nearest' })
      frame.current!.focus({ preventScroll: true })
    }
    const { role } = element
    // Two landmarks of one name, one in the other, would be read out twice.
    if (role === 'search') element.role = 'group'
    document.addEventListener('click', follow)
    return () => {
      element.role = role
      document.removeEventListener('click', follow)
    }
  }, [])
}
