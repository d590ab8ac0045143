import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe-core finds wrong with the whole page as it is now, by its default rules, best practices included.
 *
 * @returns a line for every element at fault; empty when there is none
 */
export async function findBarriers(page: Page): Promise<string[]> {
  // By the debugger, which no content security policy keeps out.
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`)
  return page.evaluate(async () => {
    // Every rule runs all the same; what passes is not described at length, which takes most of the time.
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  })
}
