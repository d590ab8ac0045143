import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkKnowledgeBase } from '../compile/check-knowledge-base.ts'
import { article, knowledgeBaseFolder, PNG } from '../testing/knowledge-base-folder.ts'
import { readSource, recogniseSource, type SourceKind } from './find-source.ts'
import { importSource } from './import-source.ts'

const GOLDEN = fileURLToPath(new URL('../../../tests/golden/import', import.meta.url))
const SOURCES = {
  zendesk: 'zendesk/source/guide.json',
  docusaurus: 'docusaurus/source',
  starlight: 'starlight/source',
  html: 'html/source',
} as const
const CONFIG = `export default { locales: ['en', 'nl'] }`

function importGolden(kind: SourceKind) {
  return importSource(readSource(join(GOLDEN, SOURCES[kind]), kind, ['en', 'nl']), 'en')
}

const importFiles = (files: Record<string, string | Uint8Array>, kind: SourceKind = 'html', locales = ['en']) =>
  importSource(readSource(knowledgeBaseFolder(files), kind, locales), 'en')

const kinds = Object.keys(SOURCES) as SourceKind[]

test.each(kinds)('a %s source is recognised, and becomes the files that are written beside it', (kind) => {
  expect(recogniseSource(join(GOLDEN, SOURCES[kind]))).toBe(kind)
  const { files, lost } = importGolden(kind)
  const expected = join(GOLDEN, kind, 'expected')
  const names = globSync('**/*.*', { cwd: expected }).filter((name) => name !== 'lost.json')
  expect([...files.keys()].toSorted()).toEqual(names.map((name) => name.replaceAll('\\', '/')).toSorted())
  for (const [path, content] of files) {
    expect(Buffer.from(content).toString(), path).toBe(readFileSync(join(expected, path)).toString())
  }
  expect(lost).toEqual(JSON.parse(readFileSync(join(expected, 'lost.json'), 'utf8')))
})

test.each(kinds)('what was imported from %s passes check without errors', async (kind) => {
  const files = Object.fromEntries(importGolden(kind).files)
  const dir = knowledgeBaseFolder({ ...files, 'firstline.config.mjs': CONFIG })
  const { problems } = await checkKnowledgeBase({ dir })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('two pages of one name in different folders keep apart, and so do aliases that both would have', () => {
  const { files } = importFiles({
    'a/reset.html': '<h1>One</h1><p>1</p>',
    'b/reset.html': '<h1>Two</h1><p><a href="../a/reset.html">One</a></p>',
    'old.html': '<meta http-equiv="refresh" content="0;url=a/reset.html">',
    'x/old.html': '<meta http-equiv="refresh" content="0;url=/b/reset.html">',
  })
  expect(files.get('en/a/reset.md')).toContain('- old\n')
  expect(files.get('en/b/reset-2.md')).not.toContain('- old\n')
  expect(files.get('en/b/reset-2.md')).toContain('[One](../a/reset.md)')
})

test('pictures of one name stay two, and one that several articles show is copied once', () => {
  const other = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>'
  const show = (src: string) => `<h1>x</h1><img src="${src}" alt="x">`
  const { files } = importFiles({
    'one.html': show('a/pic.svg'),
    'two.html': show('b/pic.svg'),
    'three.html': show('a/pic.svg'),
    'a/pic.svg': other.replace('2', '3'),
    'b/pic.svg': other,
  })
  expect([...files.keys()].filter((path) => path.endsWith('.svg'))).toEqual([
    'en/general/images/pic.svg',
    'en/general/images/pic-2.svg',
  ])
})

test('a picture that is none, and a page that is not text, are reported and left out', () => {
  const { files, lost } = importFiles({
    'one.html': '<h1>One</h1><p>See <img src="a.png" alt="the map"></p>',
    'a.png': 'no picture',
    'two.html': Uint8Array.from([0x3c, 0x70, 0x3e, 0xc3, 0x28]),
    'c.png': PNG,
  })
  expect([...files.keys()]).toEqual(['en/general/one.md'])
  expect(files.get('en/general/one.md')).toContain('See the map')
  expect(lost.map(({ file, what }) => `${file}: ${what}`).toSorted()).toEqual([
    'one.html: the image a.png',
    'two.html: the page',
  ])
})

test('deep and broken HTML becomes an article or an entry of the report, and never a failure', () => {
  const { files, articles, lost } = importFiles({
    'deep.html': `<h1>Deep</h1>${'<div><b>'.repeat(2_000)}text`,
    'open.html': '<h1>Open<table><td>1<td>2</h2><ul><li><a href="%E0%A4%A">x</a><p',
  })
  expect(articles).toBe(2)
  expect([...files.values()].join('\n')).toContain('title: Open')
  expect(lost).toContainEqual(expect.objectContaining({ file: 'deep.html', what: 'its text' }))
})

test('a folder of markdown alone is read as Docusaurus’ pages are', () => {
  const folder = knowledgeBaseFolder({
    'guides/one.md': article({ title: 'One' }, '[two](two)'),
    'guides/two.md': '# Two',
  })
  expect(recogniseSource(folder)).toBe('docusaurus')
  const { files } = importSource(readSource(folder, 'docusaurus', ['en']), 'en')
  expect(files.get('en/guides/one.md')).toContain('[two](two.md)')
})

test('versions of a page in other languages share its name, and no other page’s', () => {
  const page = (words: string) => `---\ntitle: ${words}\n---\n${words}`
  const nl = 'i18n/nl/docusaurus-plugin-content-docs/current'
  const { files } = importFiles(
    {
      'docs/a/reset.md': page('One'),
      'docs/b/reset.md': page('Two'),
      'docs/index.md': page('Welcome'),
      [`${nl}/b/reset.md`]: page('Twee'),
      [`${nl}/index.md`]: page('Welkom'),
    },
    'docusaurus',
    ['en', 'nl'],
  )
  expect(files.get('en/b/reset-2.md')).toContain('Two')
  expect(files.get('nl/b/reset-2.md')).toContain('Twee')
  expect(files.get('nl/general/welcome.md')).toContain('Welkom')
})

test('what another language alone has is not linked to, since its readers alone have it', () => {
  const { files, lost } = importFiles(
    {
      'de/drucken.html': '<html lang="de"><h1>Drucken</h1><p>x</p>',
      'one.html': '<h1>One</h1><p>See <a href="de/drucken.html">printing</a></p>',
    },
    'html',
    ['en', 'de'],
  )
  expect(files.get('en/general/one.md')).toContain('See printing')
  expect(lost).toMatchObject([{ file: 'one.html', what: 'the link to “Drucken”' }])
})

test.each([
  ['windows-1252', '<meta charset="windows-1252"><h1>Caf\u00e9 \u0096 x</h1><p>y</p>', 'title: Café – x'],
  [
    'iso-8859-2',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-2"><h1>\u00a3\u00f3d\u00bc</h1><p>y</p>',
    'title: Łódź',
  ],
])('a page in %s is read as it says', (_encoding, page, title) => {
  const { files, lost } = importFiles({ 'one.html': Buffer.from(page, 'latin1') })
  expect(lost).toEqual([])
  expect(files.get('en/general/one.md')).toContain(title)
})

test('a page in UTF-16 is read by its mark', () => {
  const { files } = importFiles({ 'one.html': Buffer.from('\uFEFF<h1>Größe</h1>', 'utf16le') })
  expect(files.get('en/general/one.md')).toContain('title: Größe')
})

test('framesets, and redirects that lead out or nowhere, are told', () => {
  const redirect = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`
  const { articles, lost } = importFiles({
    'index.html': '<html><frameset cols="1,*"><frame src="one.html"></frameset></html>',
    'one.html': '<h1>One</h1><p>x</p>',
    'out.html': redirect('https://other.example/'),
    'nowhere.html': redirect('http://'),
  })
  expect(articles).toBe(1)
  expect(lost.map(({ what }) => what)).toEqual([
    'a frameset',
    'a redirect to http://',
    'a redirect to https://other.example/',
  ])
})

test('an anchor before a heading is a name of it', () => {
  const { files } = importFiles({
    'one.html': '<h1>One</h1><p><a href="#tray">tray</a></p><a name="tray"></a><h2>Paper</h2><p>x</p>',
  })
  expect(files.get('en/general/one.md')).toContain('[tray](#paper)')
})

test('front matter that is not YAML is told', () => {
  const { lost } = importFiles({ 'docs/one.md': '---\ntitle: A: b\n---\nText' }, 'docusaurus')
  expect(lost).toMatchObject([{ file: 'docs/one.md', what: 'its front matter' }])
})

const guide = (content: object) => importFiles({ 'guide.json': JSON.stringify(content) }, 'zendesk', ['en', 'nl'])
const GUIDE_ARTICLE = {
  id: 1,
  title: 'One',
  body: '<p>x</p>',
  locale: 'en-us',
  html_url: 'https://a.zendesk.com/hc/en-us/articles/1-One',
}

test('redirects of Zendesk Guide become aliases, and links to them lead on', () => {
  const { files, lost } = guide({
    articles: [
      GUIDE_ARTICLE,
      { ...GUIDE_ARTICLE, id: 2, title: 'Two', body: '<a href="/hc/en-us/articles/9-Old">old</a>' },
    ],
    redirect_rules: [
      { redirect_from: '/hc/en-us/articles/9-Old', redirect_to: '/hc/en-us/articles/1' },
      { redirect_from: '/hc/en-us/articles/8', redirect_to: 'https://other.example/' },
    ],
  })
  expect(files.get('en/general/one.md')).toContain('- 9-old')
  expect(files.get('en/general/two.md')).toContain('[old](one.md)')
  expect(lost).toMatchObject([{ file: 'redirect_rules', what: '/hc/en-us/articles/8 to https://other.example/' }])
})

test('of two versions that mean one language the article’s own is taken', () => {
  const { files, articles, lost } = guide({
    articles: [{ ...GUIDE_ARTICLE, translations: [{ locale: 'en-gb', title: 'One too', body: 'y' }] }],
  })
  expect(articles).toBe(1)
  expect(files.get('en/general/one.md')).toContain('title: One\n')
  expect(lost).toMatchObject([{ what: 'the version in en-gb' }])
})

test('sections keep their descriptions and their translations, and tell of what they stood in', () => {
  const section = { id: 7, name: 'Keys', description: 'All about keys', locale: 'en-us' }
  const { files, lost } = guide({
    articles: [
      { ...GUIDE_ARTICLE, section_id: 8 },
      { ...GUIDE_ARTICLE, id: 2, section_id: 7, translations: [{ locale: 'nl', title: 'Een', body: 'x' }] },
    ],
    sections: [section, { ...section, id: 8, name: 'Cards', parent_section_id: 7 }],
    translations: [{ locale: 'nl', title: 'Sleutels', source_id: 7, source_type: 'Section' }],
  })
  expect(files.get('en/keys/_section.md')).toMatch(/title: Keys\n[^]*\n\nAll about keys\n$/)
  expect(files.get('nl/keys/_section.md')).toContain('title: Sleutels')
  expect(lost).toMatchObject([{ file: 'sections', what: 'Cards' }])
})
