import type { Page } from 'playwright-core'

/**
 * Notes from here on what a screen reader would read out by itself in the widget: what changes in a live region, whole,
 * and an alert as it comes. What any other region comes with is not noted: many readers pass over it.
 *
 * @returns all that was said so far
 */
export async function hearLiveRegions(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.locator('firstline-widget').evaluateHandle((element) => {
    const said: string[] = []
    const REGIONS = '[role=status], [role=alert], [aria-live=polite]'
    const within = (node: Node, selector: string) =>
      node instanceof Element ? [node, ...node.querySelectorAll('*')].filter((each) => each.matches(selector)) : []
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      const fresh = added.flatMap((node) => within(node, REGIONS))
      const speaking = new Set(added.flatMap((node) => within(node, '[role=alert]')))
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(REGIONS)
        if (region && !fresh.includes(region)) speaking.add(region)
      }
      for (const { textContent } of speaking) if (textContent) said.push(textContent.replaceAll(/\s+/g, ' ').trim())
    })
    observer.observe(element.shadowRoot!, { childList: true, characterData: true, subtree: true })
    return said
  })
  return () => heard.evaluate((said) => said)
}
