import type { Page, Route } from 'playwright-core'

/**
 * Holds what a page asks for at such addresses until it is let go: a network that is as slow as a test needs.
 *
 * @param answer what then becomes of it. Default: it goes on its way
 */
export async function hold(
  page: Page,
  address: string | RegExp,
  answer = (route: Route) => route.continue(),
): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    await released
    // The page may have given up on it.
    await answer(route).catch(() => {})
  })
  return release
}
