import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { main } from '../../sdk/src/cli/main.ts'
import type { Manifest } from '../../sdk/src/schemas/bundle.ts'
import { article, PNG } from '../../sdk/src/testing/knowledge-base-folder.ts'
import { ROOT } from '../../scripts/system/folders.ts'
import { WidgetPage } from './pages/widget-page.ts'
import { findBarriers } from './support/axe.ts'
import { test } from './support/browser.ts'
import { watchShifts } from './support/layout-shifts.ts'
import { serveHelpCentre } from './support/serve-help-centre.ts'

/** Home, pictures and a table, a translation, steps. */
const PAGES = [
  '/help/en/',
  '/help/en/reset-a-forgotten-password',
  '/help/nl/cannot-sign-in',
  '/help/en/wifi-not-working',
]

const ARABIC = {
  'firstline.config.ts': `export default { locales: ['ar', 'en'], url: 'https://help.example.com' }`,
  'ar/account/_section.md': '---\ntitle: الحساب\n---\n',
  'ar/account/password.md': article(
    { title: 'إعادة تعيين كلمة المرور', related: ['sign-in'] },
    'افتح صفحة تسجيل الدخول.\n\n## على الهاتف\n\n1. اضغط على زر القائمة\n2. انتظر\n\n| الخطوة | الزمن |\n| - | - |\n| الأولى | دقيقة |\n\n![زر](dot.png)\n\n## على الحاسوب\n\nاكتب العنوان.\n\n## بعد ذلك\n\nسجل الدخول.',
  ),
  'ar/account/dot.png': PNG,
  'ar/account/sign-in.md': article(
    { title: 'لا أستطيع الدخول', type: 'steps' },
    '## هل كلمة المرور صحيحة؟\n\n- [نعم](#contact)\n- [لا](#solved)',
  ),
}
const ARABIC_PAGES = ['/help/ar/', '/help/ar/password', '/help/ar/sign-in']

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const

test.for(LOOKS)('pages keep still, fit and bar nobody: $width px, $colorScheme', async (look, { visit }) => {
  const { page } = await visit('about:blank', { viewport: { width: look.width, height: 800 }, ...look })
  for (const path of PAGES) await expectSound(page, inject('origin') + path)
})

test.for(LOOKS)(
  'pages from right to left keep still, fit and bar nobody: $width px, $colorScheme',
  async (look, { visit }) => {
    const origin = await serveHelpCentre(ARABIC)
    const { page } = await visit('about:blank', { viewport: { width: look.width, height: 800 }, ...look })
    for (const path of ARABIC_PAGES) {
      await expectSound(page, origin + path)
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`https://help.example.com${path}`)
    }
  },
)

/** What one asks of any page: that it keeps still, fits, can be read by all, and says what it is. */
async function expectSound(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' })
  const shifts = await watchShifts(page, true)
  await page.locator('firstline-widget').waitFor({ state: 'attached' })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  expect(await shifts.seen(), `${url} moves`).toEqual([])
  expect(await findBarriers(page), url).toEqual([])
  const found = await page.evaluate(() => ({
    levels: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) => Number(tagName[1])),
    overflow: document.documentElement.scrollWidth - innerWidth,
    // A picture that says its size keeps its room before it is here.
    unsized: Array.from(document.images).filter(({ attributes }) => !('width' in attributes && 'height' in attributes))
      .length,
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
    canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href,
  }))
  expect(
    found.levels.filter((level) => level === 1),
    url,
  ).toEqual([1])
  expect(
    found.levels.filter((level, at) => level > (found.levels[at - 1] ?? 0) + 1),
    `${url} skips a level`,
  ).toEqual([])
  expect(found, url).toMatchObject({ overflow: 0, unsized: 0, lang: new URL(url).pathname.split('/')[2] })
  expect(new URL(found.canonical).pathname).toBe(new URL(url).pathname)
  expect(
    [found.title.length, found.description.length].every((length) => length > 3 && length < 200),
    url,
  ).toBe(true)
}

test('without scripts every article is reached from the home page, and nothing is offered that does not work', async ({
  visit,
}) => {
  const origin = inject('origin')
  const { page } = await visit(`${origin}/help/en/`, { javaScriptEnabled: false })
  const manifest = (await (await fetch(`${origin}/kb/public/en/manifest.json`)).json()) as Manifest
  const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  expect(new Set(links)).toEqual(new Set(manifest.articles.map(({ slug }) => `/help/en/${slug}`)))
  expect(await page.getByRole('button').count()).toBe(0)

  await page.getByRole('link', { name: 'Wi-Fi' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Wi-Fi' }).waitFor()
  await page.getByRole('link', { name: 'Nederlands' }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/help\/nl\/./)
})

test('without scripts troubleshooting goes from answer to step', async ({ visit }) => {
  const { page } = await visit(`${inject('origin')}/help/en/wifi-not-working`, { javaScriptEnabled: false })
  const answer = page.locator('main a[href^="#"]').first()
  const target = (await answer.getAttribute('href'))!
  await answer.click()
  expect(new URL(page.url()).hash).toBe(target)
  expect(await page.locator(`[id="${decodeURIComponent(target.slice(1))}"]`).count()).toBe(1)
})

test('on paper the article stands alone', async ({ visit }) => {
  const { page } = await visit(`${inject('origin')}/help/en/reset-a-forgotten-password`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  for (const hidden of ['.top', '.breadcrumb', '.related', 'firstline-widget', '.needs-script']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
  }
})

test('with scripts, search finds on the page what it finds on the command line', async ({ visit }) => {
  const question = 'my wifi is realy slow'
  const { stdout } = await main(['search', question, '--format', 'json'], {
    cwd: ROOT,
    paint: (_color, text) => text,
    say: () => {},
    untilStopped: async () => {},
  })
  const { results } = JSON.parse(stdout) as { results: { title: string }[] }
  const { page } = await visit(`${inject('origin')}/help/en/`)
  await page.locator('main').getByRole('button').click()
  const widget = new WidgetPage(page)
  await widget.ask(question)
  await widget.results.getByRole('link', { name: results[0]!.title }).waitFor()
  const titles = await widget.titles()
  expect(titles.length).toBeGreaterThan(1)
  expect(titles).toEqual(results.slice(0, titles.length).map(({ title }) => title))
})
