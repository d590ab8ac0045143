import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the focus is, as assistive technology is told. */
export type Stop = {
  role: string
  name: string
  /** What is said after the name: a hint, or what is wrong. */
  description: string
}

/** A part of Chromium’s accessibility tree. */
type Node = {
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  properties?: { name: string; value: { value: unknown } }[]
}

/** More than there are stops in any page of the tests. */
const MOST_STOPS = 60

/** A visitor without a mouse. */
export class Keyboard {
  readonly #page: Page
  #tools: CDPSession | undefined

  constructor(page: Page) {
    this.#page = page
  }

  async stop(): Promise<Stop> {
    this.#tools ??= await this.#page.context().newCDPSession(this.#page)
    const { nodes } = (await this.#tools.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
    const isFocused = ({ properties }: Node) => properties?.some(({ name, value }) => name === 'focused' && value.value)
    const focused = nodes.findLast((node) => isFocused(node))
    return {
      role: focused?.role?.value ?? '',
      name: focused?.name?.value ?? '',
      description: focused?.description?.value ?? '',
    }
  }

  /** What has the focus, by its accessible name. */
  async at(): Promise<string> {
    return (await this.stop()).name
  }

  /** Whether the focus is in the widget, its launcher included. */
  isInWidget(): Promise<boolean> {
    return this.#page.evaluate(() => document.activeElement?.localName === 'firstline-widget')
  }

  /**
   * Presses Tab, or Shift+Tab, until the element of this name has the focus. Once in the widget, it has to be found there.
   * Every stop of the widget on the way must be seen.
   */
  async tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = []
    const beganInWidget = await this.isInWidget()
    while (passed.length < MOST_STOPS) {
      await this.#page.keyboard.press(key)
      const isInWidget = await this.isInWidget()
      const at = await this.at()
      if (isInWidget) expect(await this.#hidden(), `the focus on “${at}”`).toBeNull()
      if (at === name) return
      passed.push(at)
      if (beganInWidget && !isInWidget) break
    }
    throw new Error(`${key} never came to “${name}”, but to: ${passed.join(', ')}.`)
  }

  /** Goes to the element of this name and presses Enter. */
  async press(name: string): Promise<void> {
    await this.tabTo(name)
    await this.#page.keyboard.press('Enter')
  }

  /** Goes to the field of this name and types. */
  async type(name: string, words: string): Promise<void> {
    await this.tabTo(name)
    await this.#page.keyboard.type(words)
  }

  /** Why a person who looks does not see where in the widget the focus is; null: they do. */
  #hidden(): Promise<string | null> {
    return this.#page.evaluate(() => {
      const root = document.activeElement!.shadowRoot!
      const hasRing = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
      }
      // A field may be drawn by the box around it.
      const active = root.activeElement!
      const ringed = [active, active.parentElement].find((element) => element && hasRing(element))
      if (!ringed) return 'has no ring'
      const [{ x, y, width, height } = new DOMRect()] = ringed.getClientRects()
      // Of what is higher than its room the browser shows a part: where the caret is.
      const hits = [0.1, 0.5, 0.9].map((share) => root.elementFromPoint(x + width / 2, y + height * share))
      return hits.some((hit) => hit && (ringed.contains(hit) || hit.contains(ringed))) ? null : 'is out of sight'
    })
  }
}
