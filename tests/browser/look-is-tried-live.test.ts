import { expect, inject } from 'vitest'
import { WORDS } from './states/panel-states.ts'
import { findBarriers } from './support/axe.ts'
import { openHostPage } from './pages/host-page.ts'
import { WidgetPage } from './pages/widget-page.ts'
import { takeScreenshot } from './support/browser.ts'
import { test } from './support/people.ts'

test('what is chosen on the theming page is seen in the panel and can be pasted', async ({ visitor }) => {
  const { page, widget } = await visitor(inject('themingUrl'), { permissions: ['clipboard-read', 'clipboard-write'] })
  const accent = page.getByRole('group', { name: 'launcher and main buttons' })
  await widget.contact.waitFor()
  await accent.getByLabel('light').fill('#0f766e')
  await page.getByRole('slider', { name: '--firstline-panel-width' }).fill('440')
  await expect
    .poll(() => widget.launcher.evaluate((button) => getComputedStyle(button).backgroundColor))
    .toBe('rgb(15, 118, 110)')
  expect((await widget.panel.boundingBox())!.width).toBe(440)

  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      'firstline-widget {',
      '  --firstline-color-accent: light-dark(#0f766e, #8ea6ff);',
      '  --firstline-panel-width: 440px;',
      '}',
    ].join('\n'),
  )
  await page.getByRole('button', { name: 'Back to the defaults' }).click()
  await expect.poll(async () => (await widget.panel.boundingBox())!.width).toBe(400)
})

test('a value that CSS does not take is told and changes nothing', async ({ visitor }) => {
  const { page } = await visitor(inject('themingUrl'))
  const font = page.getByRole('textbox', { name: '--firstline-font' })
  await font.fill('serif}')
  expect(await font.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe(
    'CSS does not take this value.',
  )
  await page.getByText('Nothing is changed yet.').waitFor()
})

test.for([1280, 375])('the theming page has no barrier, and nothing is cut: %i px', async (width, { visitor }) => {
  const { page, widget } = await visitor(inject('themingUrl'), { viewport: { width, height: 800 } })
  await page.getByRole('slider').first().waitFor()
  if (width > 960) await widget.contact.waitFor()
  for (const theme of ['light', 'dark']) {
    await page.getByRole('radio', { name: theme }).check()
    await takeScreenshot(page, `theming-${width}-${theme}`)
    expect(await findBarriers(page), theme).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  await page.getByRole('radio', { name: 'right to left' }).check()
  await page.getByRole('button', { name: WORDS.ar.help, exact: true }).waitFor()
  await takeScreenshot(page, `theming-${width}-rtl`)
})

const [white, black] = ['rgb(255, 255, 255)', 'rgb(25, 28, 36)']
const background = ({ panel }: WidgetPage) => panel.evaluate((element) => getComputedStyle(element).backgroundColor)

test('with theme auto the panel is as dark as its page says it is, else as the system', async ({ visit }) => {
  const { page } = await visit('about:blank', { colorScheme: 'dark' })
  await openHostPage(page)
  const widget = new WidgetPage(page)
  await widget.open()
  const says = (scheme: string) =>
    page.evaluate((value) => void (document.documentElement.style.colorScheme = value), scheme)
  await expect.poll(() => background(widget)).toBe(black)
  await says('light')
  await expect.poll(() => background(widget)).toBe(white)
  await widget.call('update', { theme: 'dark' })
  await expect.poll(() => background(widget)).toBe(black)
  await widget.call('update', { theme: null })
  await expect.poll(() => background(widget)).toBe(white)
  await says('light dark')
  await expect.poll(() => background(widget)).toBe(black)
})

test('with theme auto the panel is as dark as the page’s <meta> says, unless its styles say otherwise', async ({
  visit,
}) => {
  const { page } = await visit('about:blank', { colorScheme: 'dark' })
  await openHostPage(page, { head: '<meta name="color-scheme" content="light">' })
  const widget = new WidgetPage(page)
  await widget.open()
  await expect.poll(() => background(widget)).toBe(white)
  await page.evaluate(() => void (document.body.style.colorScheme = 'dark'))
  await expect.poll(() => background(widget)).toBe(black)
})

/** The hardest there are for text on them, for links in their hue, or for both. */
const ACCENTS = ['yellow', 'black', 'white', '#808080']
const LOOKS = ACCENTS.flatMap((accent) => (['light', 'dark'] as const).map((theme) => ({ accent, theme })))

test.for(LOOKS)(
  'text stands out on and beside an accent of $accent, $theme',
  async ({ accent, theme }, { visitor }) => {
    const { page, widget } = await visitor('about:blank')
    // Until the panel is here the launcher knows white alone, which a page with a light accent therefore replaces.
    const onAccent = accent === 'black' ? 'white' : 'black'
    const head = `<style>firstline-widget { --firstline-color-accent: ${accent} }</style>
      <style id="before">firstline-widget { --firstline-color-on-accent: ${onAccent} }</style>`
    await openHostPage(page, { head, body: '<main><h1>Shop</h1></main>' })
    await widget.launcher.waitFor()
    expect(await findBarriers(page), 'before the first hover').toEqual([])
    await page.evaluate(() => document.getElementById('before')!.remove())

    await widget.setOption('theme', theme)
    await widget.open()
    await widget.list('Often asked').waitFor()
    expect(await findBarriers(page), 'home').toEqual([])
    await widget.ask('share a file with someone outside')
    await widget.panel.getByText('Read the article').waitFor()
    expect(await findBarriers(page), 'results').toEqual([])
    await widget.contact.click()
    // What is out of sight is not measured.
    await widget.form.send.scrollIntoViewIfNeeded()
    expect(await findBarriers(page), 'form').toEqual([])
  },
)
