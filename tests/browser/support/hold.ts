import type { Page } from 'playwright-core'

/** Holds what a page asks for at such addresses until it is let go: a network that is as slow as a test needs. */
export async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}
