import { expect } from 'vitest'
import { EMBED, openHostPage } from './pages/host-page.ts'
import { test } from './support/people.ts'

/** With the least that a script needs, and with what a preview of somebody’s page usually has. */
const SANDBOXES = ['allow-scripts', 'allow-scripts allow-forms allow-popups']

test.for(SANDBOXES)(
  'in a frame with sandbox="%s" a question is answered, nothing that would never be sent is offered, and nothing is said',
  async (sandbox, { visitor }) => {
    const { page } = await visitor('about:blank')
    const inside = `<!doctype html><html lang="en"><h1>Shop</h1>${EMBED()}`
    const frame = `<iframe title="Shop" width="900" height="700" sandbox="${sandbox}" srcdoc='${inside}'></iframe>`
    await openHostPage(page, { body: frame, embed: '' })
    const shop = page.frameLocator('iframe')
    expect(await shop.locator('html').evaluate(() => origin)).toBe('null')
    await shop.getByRole('button', { name: 'Help', exact: true }).click()
    const panel = shop.getByRole('dialog', { name: 'Help', exact: true })
    await panel.getByLabel('Search for help', { exact: true }).fill('invoice')
    await panel.getByRole('list', { name: 'Search results', exact: true }).getByRole('link').first().click()
    await panel.getByRole('button', { name: 'Yes', exact: true }).click()
    await panel.getByText('Good to hear. Glad that is sorted.').waitFor()
    await panel.getByRole('link', { name: 'Open in the help centre' }).waitFor()
    expect(await panel.getByRole('button', { name: 'Contact us', exact: true }).count()).toBe(0)
    // What would be counted leaves with the page.
    await page.goto('about:blank')
  },
)
