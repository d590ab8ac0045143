import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from '../../scripts/system/folders.ts'
import { installPackages } from '../packages/support/install.ts'
import { ENGLISH, WidgetPage } from './pages/widget-page.ts'
import { findBarriers } from './support/axe.ts'
import { takeScreenshot } from './support/browser.ts'
import { serveExample } from './support/example.ts'
import { test as base } from './support/people.ts'
import { freshEmail } from './support/requests.ts'

const test = base
  .extend('project', { scope: 'file' }, async ({}, { onCleanup }) => {
    const project = await installPackages()
    onCleanup(project.remove)
    return project
  })
  .extend('served', ({ project }, { onCleanup }) => async (name: string): Promise<string> => {
    const { url, server } = await serveExample(name, project)
    onCleanup(server.stop)
    return url
  })

test('a bundled page with the widget from npm asks, is answered and hears of a request', async ({
  served,
  visitor,
}) => {
  const { page, widget } = await visitor(await served('bundler'))
  await page.getByRole('button', { name: 'Ask us' }).click()
  await widget.ask('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  await takeScreenshot(page, 'example-bundler')
  await widget.button('No').click()
  await widget.contact.click()
  await widget.form.deliver({ email: freshEmail('bundler'), body: 'From a bundled page.' })
  await page.getByRole('status').getByText('We have your request').waitFor()
})

test('a page in React asks, is answered, and says who is signed in', async ({ served, visitor }) => {
  const { page, widget } = await visitor(await served('react'))
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption('Noor Visser')
  await page.getByRole('button', { name: 'Ask support' }).click()
  await widget.ask('printer')
  await expect.poll(() => widget.results.getByRole('link').count()).toBeGreaterThan(0)
  await widget.contact.click()
  await widget.panel.getByText('We answer to noor.visser@brightwater.example').waitFor()
  await takeScreenshot(page, 'example-react')
})

test('a support page has a panel in its midst and another in its corner, and what follows stays where it is', async ({
  served,
  visitor,
}) => {
  const url = await served('inline')
  const { page, widget: corner } = await visitor('about:blank')
  const inline = new WidgetPage(page, { ...ENGLISH, help: 'Answers' }, 'region')
  await page.goto(url)
  const below = page.getByRole('heading', { name: 'Call us' })
  const place = await below.boundingBox()
  await inline.ask('invoice')
  await expect.poll(() => inline.results.getByRole('link').count()).toBeGreaterThan(0)
  expect(await below.boundingBox()).toEqual(place)
  expect(await findBarriers(page)).toEqual([])
  await corner.open()
  await takeScreenshot(page, 'example-inline')
})

test('the example in React is typed', async ({ served, project }) => {
  await served('react')
  const { output } = await project.run(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'react')
  expect(output).toBe('')
})
