import { render } from 'preact'
import { afterEach, beforeEach } from 'vitest'

/** What each test of a file draws its views into: an element on the page, cleared away when the test is over. */
export function rootOfEachTest(): HTMLElement {
  const root = document.createElement('div')
  beforeEach(() => document.body.append(root))
  afterEach(() => {
    render(null, root)
    root.remove()
  })
  return root
}
