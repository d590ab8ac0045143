import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { writtenIn } from '../messages/direction.ts'
import { mayTakeFocus } from '../services/take-focus.ts'

type Props = {
  children: ComponentChildren
  lang?: string
  /** h1 where the view is a page of its own. Default: h2. */
  level?: 'h1' | 'h2'
}

/** Whether the focus is nowhere in particular: on the page, or on the frame that waits for its view. */
function isAdrift(root: Document | ShadowRoot): boolean {
  const active = root.activeElement
  return active === null || active === document.body || active.matches('.panel')
}

/**
 * The title of a view. It takes the focus when it appears, so that a screen reader says where one is and the keyboard
 * goes on from there; unless the visitor has meanwhile put it somewhere else.
 */
export function ViewTitle({ children, lang, level: Heading = 'h2' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const shown = heading.current!
    if (mayTakeFocus(shown) && isAdrift(shown.getRootNode() as Document | ShadowRoot))
      shown.focus({ preventScroll: true })
  }, [])
  return (
    <Heading ref={heading} class="title" tabIndex={-1} {...(lang ? writtenIn(lang) : null)}>
      {children}
    </Heading>
  )
}
