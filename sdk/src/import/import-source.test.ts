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
  return importSource(readSource(join(GOLDEN, SOURCES[kind]), kind, ['en', 'nl']))
}

const importFiles = (files: Record<string, string | Uint8Array>, kind: SourceKind = 'html') =>
  importSource(readSource(knowledgeBaseFolder(files), kind, ['en']))

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
  const { files } = importSource(readSource(folder, 'docusaurus', ['en']))
  expect(files.get('en/guides/one.md')).toContain('[two](two.md)')
})
