import type { Page } from 'playwright-core'

/** WCAG 1.4.12: what a reader may set, and lose nothing by it. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Sets more room between lines, words and letters of the widget, as somebody does who reads with effort. */
export async function spaceText(page: Page): Promise<void> {
  await page.locator('firstline-widget').evaluate(({ shadowRoot }, css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadowRoot!.adoptedStyleSheets.push(sheet)
  }, SPACED)
}

/**
 * What of the widget does not fit as it is now: text that is cut off, a panel that has to be scrolled to its side, and what
 * is pressed but smaller than 24 by 24 px (WCAG 2.5.8).
 *
 * @returns a line for every element at fault; empty when there is none
 */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SMALLEST_TARGET_PX = 24
    const { shadowRoot } = document.querySelector('firstline-widget')!
    const misfits: string[] = []
    for (const element of shadowRoot!.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('svg, .visually-hidden')) continue
      const { display, overflowX, overflowY } = getComputedStyle(element)
      const { localName, className, textContent } = element
      const note = (fault: string) => misfits.push(`${localName}.${className} “${textContent.trim()}” ${fault}`)

      const isWide = element.scrollWidth > element.clientWidth
      const isHigh = element.scrollHeight > element.clientHeight
      // An excerpt ends in an ellipsis; the whole is the article. Code and tables have a bar of their own.
      if (overflowX === 'hidden' && isWide) note('is cut at its side')
      if (overflowY === 'hidden' && isHigh && !element.matches('.passage')) note('is cut at its end')
      if (overflowX === 'auto' && isWide && !element.matches('pre, .table')) note('scrolls to its side')
      if (element.matches('button') && (isWide || isHigh)) note('is smaller than its words')

      if (!element.matches('a, button, input, select, textarea, summary')) continue
      // What stands in a sentence is as high as its line.
      const isInSentence = display === 'inline' && element.parentElement!.textContent !== textContent
      // A label is pressed like its control, a picture like the link around it.
      const boxes = [element.closest('label') ?? element, ...element.children].map((each) =>
        each.getBoundingClientRect(),
      )
      const isSmall = (side: 'width' | 'height') => Math.max(...boxes.map((box) => box[side])) < SMALLEST_TARGET_PX
      if (!isInSentence && (isSmall('width') || isSmall('height'))) note('is too small to be pressed')
    }
    if (document.documentElement.scrollWidth > innerWidth) misfits.push('the page scrolls to its side')
    return misfits
  })
}
