import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { compileKnowledgeBase } from '../compile/compile-knowledge-base.ts'
import { article, knowledgeBaseFolder, PNG } from '../testing/knowledge-base-folder.ts'

async function helpCentre(files: Record<string, string | Uint8Array>, settings = '') {
  const dir = knowledgeBaseFolder({
    'firstline.config.mjs': `export default { locales: ['en', 'nl', 'ar'], sites: [{ id: 'a', name: 'A & B' }], ${settings} }`,
    ...files,
  })
  const { files: output, problems } = await compileKnowledgeBase({ dir })
  const page = (path: string) => new TextDecoder().decode(output.get(`help/${path}`)).replace(/\s+/g, ' ')
  return { page, paths: [...output.keys()].filter((path) => path.startsWith('help/')), problems }
}

const REACHED = "url: 'https://help.example.com'"

const content = {
  'en/mail/_section.md': '---\ntitle: Mail <3\n---\nAll about mail.\n',
  'en/mail/one.md': article(
    { title: 'One <b>', summary: 'Say "hi"', aliases: ['old-one'], related: ['two'], updated: '2026-11-03' },
    '## Part\n\n![Dot](dot.png) [two](two.md#end)',
  ),
  'en/mail/dot.png': PNG,
  'en/mail/two.md': article({ title: 'Two' }, '## End'),
  'nl/mail/two.md': article({ title: 'Twee' }, '## Einde'),
}

test('every language has a home, every article a page, every alias a page that leads on', async () => {
  const { paths, problems } = await helpCentre(content)
  expect(problems).toEqual([])
  const pages = ['index', 'one', 'old-one', 'two']
  expect(paths).toEqual(
    expect.arrayContaining(['en', 'nl', 'ar'].flatMap((locale) => pages.map((page) => `help/${locale}/${page}.html`))),
  )
  expect(paths).toContain('help/index.html')
})

test('an article’s page says what it is to people and to search engines', async () => {
  const { page } = await helpCentre(content)
  const one = page('en/one.html')
  expect(one).toContain('<html lang="en" dir="ltr">')
  expect(one).toContain('<title>One &lt;b&gt; · A &amp; B Help</title>')
  expect(one).toContain('<meta name="description" content="Say &quot;hi&quot;" />')
  expect(one).toContain('<link rel="canonical" href="/help/en/one" />')
  expect(one).toContain('<time datetime="2026-11-03">3 November 2026</time>')
  expect(one).toContain('<a href="/help/en/#section-mail" >Mail &lt;3</a>')
  expect(one).toMatch(/<img src="\/kb\/public\/en\/images\/dot\.[0-9a-f]{10}\.png" alt="Dot" width="1" height="1"/)
})

test.each([
  ['Help', 'en', 'Help'],
  ['Help', 'nl', 'Hulp'],
  ['Acme Help', 'nl', 'Acme Help'],
  ['Helper', 'en', 'Helper Help'],
])('the help centre of %s is called, in %s, “%s”', async (site, locale, name) => {
  const { page } = await helpCentre(content, `sites: [{ id: 'a', name: '${site}' }]`)
  expect(page(`${locale}/index.html`)).toContain(`<title>${name}</title>`)
  expect(page(`${locale}/two.html`)).toMatch(new RegExp(`<title>Tw(o|ee) · ${name}</title>`))
})

test('an article that stands in for a translation says so, is marked with its language and points to the original', async () => {
  const { page } = await helpCentre(content)
  const one = page('nl/one.html')
  expect(one).toContain('Dit artikel is nog niet in het Nederlands beschikbaar.')
  expect(one).toContain('<article lang="en" dir="ltr">')
  expect(one).toContain('<link rel="canonical" href="/help/en/one" />')
  expect(page('nl/two.html')).not.toContain('class="notice"')
})

test('search engines are told of real translations only, people of every language', async () => {
  const { page } = await helpCentre(content)
  const alternates = (path: string) =>
    [...page(path).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, ...found]) => found)
  expect(alternates('en/two.html')).toEqual([
    ['en', '/help/en/two'],
    ['nl', '/help/nl/two'],
    ['x-default', '/help/en/two'],
  ])
  expect([alternates('en/one.html'), alternates('nl/one.html')]).toEqual([[], []])
  expect(page('en/one.html')).toContain('<a href="/help/nl/one" hreflang="nl"')
})

test('a section that nobody titled in the page’s language is marked with its own', async () => {
  const { page } = await helpCentre({
    ...content,
    'nl/net/_section.md': '---\ntitle: Netwerk\n---\n',
    'en/net/wifi.md': article({ title: 'Wi-Fi' }),
  })
  expect(page('nl/index.html')).toMatch(
    /<h2 id="section-mail" +lang="en" dir="ltr">Mail &lt;3<.h2> <p +lang="en" dir="ltr">All about mail/,
  )
  expect(page('nl/two.html')).toMatch(/#section-mail" +lang="en" dir="ltr">Mail &lt;3</)
  expect(page('nl/index.html')).toMatch(/<h2 id="section-net" *>Netwerk</)
})

test('a language of a script and a region has its pages, and tells both where it is shared', async () => {
  const { page, problems } = await helpCentre(
    { 'en/a/name.md': article({ title: 'Name' }), 'zh-Hant-TW/a/name.md': article({ title: '姓名' }) },
    `locales: ['en', 'zh-Hant-TW']`,
  )
  expect(problems).toEqual([])
  expect(page('zh-Hant-TW/name.html')).toContain('<html lang="zh-Hant-TW" dir="ltr">')
  expect(page('zh-Hant-TW/name.html')).toContain('<meta property="og:locale" content="zh_TW" />')
  expect(page('en/name.html')).toContain('<a href="/help/zh-Hant-TW/name" hreflang="zh-Hant-TW"')
})

test('a language that is written from right to left has pages that are, in its words', async () => {
  const { page } = await helpCentre(content)
  expect(page('ar/one.html')).toContain('هذه المقالة غير متوفرة بالعربية بعد.')
  expect(page('ar/one.html')).toContain('<html lang="ar" dir="rtl">')
  expect(page('ar/one.html')).toContain('<article lang="en" dir="ltr">')
})

test('an old address leads on without a script, and tells crawlers where', async () => {
  const { page } = await helpCentre(content, REACHED)
  expect(page('en/old-one.html')).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/help/en/one" /></noscript>',
  )
  expect(page('en/old-one.html')).toContain('<a href="/help/en/one">One &lt;b&gt;</a>')
  expect(page('en/old-one.html')).toContain('<link rel="canonical" href="https://help.example.com/help/en/one" />')
})

test('an old address leads on by a script of the help centre, in its own place in the history', async () => {
  const { page, paths } = await helpCentre(content)
  const [, script] = /<script src="\/help\/([^"]+)" data-to="\/help\/en\/one">/.exec(page('en/old-one.html'))!
  expect(paths).toContain(`help/${script}`)
  const location = { search: '?from=mail', hash: '#part', replace: vi.fn() }
  runInNewContext(page(script!), { location, document: { currentScript: { dataset: { to: '/help/en/one' } } } })
  expect(location.replace.mock.calls).toEqual([['/help/en/one?from=mail#part']])
})

test('steps are drawn below each other, their answers lead to steps and ends of the page', async () => {
  const steps = '## Is it on?\n\n- [Yes](#solved)\n- [No](#turn-it-on)\n\n## Turn it on\n\n- [Still dark](#contact)\n'
  const { page, problems } = await helpCentre({ 'en/a/lamp.md': article({ type: 'steps' }, steps) })
  expect(problems).toEqual([])
  const lamp = page('en/lamp.html')
  const targets = [...lamp.matchAll(/<a href="#([a-z-]+)"/g)].map(([, id]) => id)
  expect(targets).toEqual(['solved', 'turn-it-on', 'contact'])
  for (const id of targets) expect(lamp.split(`id="${id}"`)).toHaveLength(2)
})

test('no page holds inline script or style, or anything of another site', async () => {
  const { page, paths } = await helpCentre(content)
  for (const path of paths.filter((each) => each.endsWith('.html'))) {
    const source = page(path.slice('help/'.length))
    expect(source).not.toMatch(
      /<script(?![^>]* (src="\/(firstline|help\/lead-on\.[0-9a-f]{10})\.js"|type="application\/ld\+json"))|<style| style=| on[a-z]+=/,
    )
    expect(source).not.toMatch(/(src|href)="(https?:)?\/\//)
  }
})

/** What a page tells search engines it is, by its types. */
function dataOf(page: string): Record<string, Record<string, unknown>> {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!
  const { '@graph': parts } = JSON.parse(json!) as { '@graph': Record<string, unknown>[] }
  return Object.fromEntries(parts.map((part) => [part['@type'], part]))
}

test('search engines are told what a page is and where it stands', async () => {
  const { page } = await helpCentre(content, REACHED)
  expect(dataOf(page('en/one.html'))).toMatchObject({
    TechArticle: { url: 'https://help.example.com/help/en/one', headline: 'One <b>', dateModified: '2026-11-03' },
    BreadcrumbList: { itemListElement: [{ name: 'A & B Help' }, { name: 'Mail <3' }, { name: 'One <b>' }] },
  })
  expect(page('en/one.html')).toContain('<meta property="og:url" content="https://help.example.com/help/en/one" />')
})

test('headings that ask are questions with their answers, and troubleshooting is steps', async () => {
  const { page } = await helpCentre({
    'en/a/faq.md': article({}, '## Is it free?\n\nYes.\n\n### For all\n\nEverybody.\n\n## Notes\n\nNone.'),
    'en/a/lamp.md': article({ type: 'steps' }, '## Is it on?\n\nLook.\n\n- [Yes](#solved)\n- [No](#contact)\n'),
  })
  expect(dataOf(page('en/faq.html'))['FAQPage']).toMatchObject({
    mainEntity: [{ name: 'Is it free?', acceptedAnswer: { text: 'Yes.\nFor all\nEverybody.' } }],
  })
  expect(dataOf(page('en/lamp.html'))['HowTo']).toMatchObject({
    step: [{ name: 'Is it on?', text: 'Look.\nYes\nNo' }],
  })
})

test('the sitemap names each article once in each language it is written in, with its translations', async () => {
  const { page } = await helpCentre(content, REACHED)
  const sitemap = page('sitemap.xml')
  const addresses = Array.from(sitemap.matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address)
  expect(addresses).toEqual(
    ['en/', 'nl/', 'ar/', 'en/one', 'en/two', 'nl/two'].map((path) => `https://help.example.com/help/${path}`),
  )
  expect(sitemap).toContain('<lastmod>2026-11-03</lastmod>')
  expect(sitemap).toMatch(/help\/nl\/two<\/loc> <xhtml:link rel="alternate" hreflang="en" href="[^"]*\/en\/two" \/>/)
})

test('without an address of its own there is no sitemap, and nothing else that names one', async () => {
  const { page, paths } = await helpCentre(content)
  expect(paths).not.toContain('help/sitemap.xml')
  expect(page('en/one.html')).not.toContain('og:url')
})

test('programs find every article as markdown', async () => {
  const { page } = await helpCentre(content, REACHED)
  expect(page('llms.txt')).toContain('- [One <b>](https://help.example.com/help/en/one.md): Say "hi"')
  expect(page('en/one.md')).toMatch(/^# One \\<b\\> > Say "hi" ## Part !\[Dot\]\(\/kb\/public\/en\/images\/dot/)
  expect(page('en/one.html')).toContain('<link rel="alternate" type="text/markdown" href="/help/en/one.md" />')
})
