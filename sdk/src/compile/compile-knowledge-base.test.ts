import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article, Manifest } from '../schemas/bundle.ts'
import { compileKnowledgeBase } from './compile-knowledge-base.ts'
import { openCompiled } from './open-compiled.ts'
import { article, knowledgeBaseFolder, PNG } from '../testing/knowledge-base-folder.ts'

const TWO_LANGUAGES = `export default { locales: ['en', 'nl'] }`

async function compile(files: Record<string, string | Uint8Array>, now?: string) {
  const dir = knowledgeBaseFolder(files)
  const compiled = await compileKnowledgeBase({ dir, ...(now ? { now: new Date(now) } : {}) })
  const found = compiled.problems.map(({ code, file, line }) => `${code} ${file.slice(dir.length + 1)}:${line}`)
  const text = (path: string) => new TextDecoder().decode(compiled.files.get(path))
  const manifest = (folder = 'public/en') => JSON.parse(text(`kb/${folder}/manifest.json`)) as Manifest
  const read = (slug: string, folder = 'public/en') => {
    const { path } = manifest(folder).articles.find((entry) => entry.slug === slug)!
    return JSON.parse(text(`kb/${folder}/${path}`)) as Article
  }
  return { ...compiled, found, text, manifest, read, paths: [...compiled.files.keys()], dir }
}

test('articles come in the order of sections, then of their own numbers, then of titles', async () => {
  const { manifest, found } = await compile({
    'en/b/_section.md': '---\ntitle: First\norder: 1\n---\nWhat is *first*.\n',
    'en/b/late.md': article({ title: 'A', order: 2 }),
    'en/b/soon.md': article({ title: 'Z', order: 1 }),
    'en/a/two.md': article({ title: 'Two' }),
    'en/a/one.md': article({ title: 'One' }),
  })
  expect(found).toEqual([])
  expect(manifest().articles.map(({ slug }) => slug)).toEqual(['soon', 'late', 'one', 'two'])
  expect(manifest().sections).toEqual([
    { id: 'b', title: 'First', description: 'What is first.', lang: 'en', count: 2 },
    { id: 'a', title: 'A', description: '', lang: 'en', count: 2 },
  ])
})

test('relative links become links to articles, with their anchors checked', async () => {
  const { read, found } = await compile({
    'en/a/one.md': article({}, '[Two](../b/two.md#the-end), [below](#here) and [web](https://example.com)\n\n## Here'),
    'en/b/two.md': article({}, '## The end'),
  })
  expect(found).toEqual([])
  expect(read('one').body[0]).toEqual({
    type: 'paragraph',
    children: [
      { type: 'article-link', slug: 'two', anchor: 'the-end', children: ['Two'] },
      ', ',
      { type: 'article-link', slug: '', anchor: 'here', children: ['below'] },
      ' and ',
      { type: 'link', href: 'https://example.com', children: ['web'] },
    ],
  })
})

test.each([
  ['a dead link', '[x](tow.md)', 'dead-link'],
  ['a dead anchor', '[x](two.md#nowhere)', 'dead-anchor'],
  ['a dead anchor in the article itself', '[x](#nowhere)', 'dead-anchor'],
  ['a path out of the knowledge base', '[x](../../../../etc/passwd.md)', 'dead-link'],
  ['a file that is no article', '[x](manual.pdf)', 'dead-link'],
  ['an absolute path', '[x](/pricing)', 'absolute-link'],
  ['a link that runs code', '[x](javascript:alert(1))', 'forbidden-scheme'],
  ['the same behind character references', '[x](javascript&#58;alert(1))', 'forbidden-scheme'],
  ['the same behind a tab', '[x](<java&Tab;script:alert(1)>)', 'forbidden-scheme'],
  ['a data address', '[x](data:text/html,hi)', 'forbidden-scheme'],
  ['the same by reference', '[x][1]\n\n[1]: vbscript:x', 'forbidden-scheme'],
  ['an image that is not there', '![x](images/none.png)', 'missing-image'],
  ['an image of another site', '![x](https://example.com/a.png)', 'outside-image'],
  ['an image in the address', '![x](data:image/png;base64,AAAA)', 'outside-image'],
  ['an image that is none', '![x](fake.png)', 'bad-image'],
  ['an image of another type', '![x](renamed.gif)', 'bad-image'],
  ['a drawing with a script', '![x](active.svg)', 'active-image'],
])('%s is an error at its line, and nothing is compiled', async (_name, markdown, code) => {
  const { found, files } = await compile({
    'en/a/one.md': article({}, `Words.\n\n${markdown}`),
    'en/a/two.md': article({}),
    'en/a/fake.png': 'no image',
    'en/a/renamed.gif': PNG,
    'en/a/active.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>',
  })
  expect(found).toEqual([`${code} en/a/one.md:6`])
  expect(files.size).toBe(0)
})

test('a dead link says which article was probably meant', async () => {
  const { problems } = await compile({ 'en/a/one.md': article({}, '[x](tow.md)'), 'en/b/two.md': article({}) })
  expect(problems[0]).toMatchObject({ fix: 'Did you mean `../b/two.md`?' })
})

test('an image is measured, hashed and stored with the bundle', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200.4"></svg>'
  const { read, paths, found } = await compile({
    'en/a/one.md': article({}, '![Dot](images/My%20Dot.png) ![](images/wide.svg)'),
    'en/a/images/My Dot.png': PNG,
    'en/a/images/wide.svg': svg,
  })
  const [dot, , wide] = (read('one').body[0] as { children: { src: string }[] }).children
  expect(dot).toMatchObject({
    alt: 'Dot',
    width: 1,
    height: 1,
    src: expect.stringMatching(/^images\/my-dot\.[0-9a-f]{10}\.png$/),
  })
  expect(wide).toMatchObject({ width: 640, height: 200 })
  expect(paths).toContain(`kb/public/en/${dot!.src}`)
  expect(found).toEqual(['missing-alt en/a/one.md:4'])
})

test('a slug is unique in its language, whatever section or audience', async () => {
  const { found, problems } = await compile({
    'en/a/one.md': article({}),
    'en/b/one.md': article({ audience: 'internal' }),
  })
  expect(found).toContain('duplicate-slug en/b/one.md:1')
  expect(problems.find(({ code }) => code === 'duplicate-slug')!.message).toContain('is taken by en/a/one.md')
})

test('an alias may be neither a slug nor another article’s alias', async () => {
  const { found } = await compile({
    'en/a/one.md': article({ aliases: ['old'] }),
    'en/a/two.md': article({ aliases: ['old', 'one'] }),
  })
  expect(found).toEqual(['duplicate-alias en/a/two.md:3', 'duplicate-alias en/a/two.md:3'])
})

test('aliases lead to their article', async () => {
  const { manifest } = await compile({ 'en/a/one.md': article({ aliases: ['old', 'older'] }) })
  expect(manifest().aliases).toEqual({ old: 'one', older: 'one' })
})

test('what a writer named as related comes first, filled up with articles that are alike', async () => {
  const about = (words: string, more = {}) => article({ title: words, ...more }, `All about the ${words}.`)
  const { read } = await compile({
    'en/a/one.md': about('laser printer toner', { related: ['far'] }),
    'en/a/two.md': about('printer toner cartridge'),
    'en/a/far.md': about('holiday calendar'),
  })
  expect(read('one').related).toEqual(['far', 'two'])
  expect(read('far').related).toEqual([])
})

test('no draft and no article of another audience is proposed as related', async () => {
  const about = (more = {}) => article({ title: 'Laser printer toner', ...more }, 'All about the laser printer toner.')
  const { read, text, paths } = await compile({
    'en/a/one.md': about(),
    'en/a/two.md': about({ title: 'Toner of a laser printer' }),
    'en/a/hidden-draft.md': about({ draft: true }),
    'en/a/hidden-later.md': about({ publishAt: '2999-01-01' }),
    'en/a/hidden-internal.md': about({ audience: 'internal' }),
  })
  expect(read('one').related).toEqual(['two'])
  expect(read('one', 'internal/en').related).toContain('hidden-internal')
  const open = paths.filter((path) => !path.startsWith('kb/internal/')).map(text)
  expect(open.filter((content) => content.includes('hidden-'))).toEqual([])
})

test('an unknown related article is an error', async () => {
  expect((await compile({ 'en/a/one.md': article({ related: ['none'] }) })).found).toEqual([
    'unknown-related en/a/one.md:3',
  ])
})

test('a language’s bundle holds the default language’s version of what it lacks', async () => {
  const { manifest, found } = await compile({
    'firstline.config.mjs': TWO_LANGUAGES,
    'en/a/one.md': article({ title: 'One' }),
    'en/a/two.md': article({ title: 'Two' }),
    'nl/a/two.md': article({ title: 'Twee' }, '[een](one.md)'),
  })
  expect(found).toEqual([])
  expect(manifest('public/nl').articles.map(({ slug, title, lang }) => [slug, title, lang])).toEqual([
    ['one', 'One', 'en'],
    ['two', 'Twee', 'nl'],
  ])
  expect(manifest('public/en').articles.map(({ lang }) => lang)).toEqual(['en', 'en'])
})

test('a link to an article that neither language has is dead', async () => {
  const { found } = await compile({
    'firstline.config.mjs': TWO_LANGUAGES,
    'nl/a/two.md': article({}, '[een](one.md)'),
  })
  expect(found).toEqual(['dead-link nl/a/two.md:4'])
})

test('an anchor that the translation of its target lacks is dropped, so that the link still leads to the article', async () => {
  const { read } = await compile({
    'firstline.config.mjs': TWO_LANGUAGES,
    'en/a/one.md': article({}, '[x](two.md#set-up)'),
    'en/a/two.md': article({}, '## Set up'),
    'nl/a/two.md': article({}, '## Instellen'),
  })
  const link = (folder: string) => (read('one', folder).body[0] as { children: unknown[] }).children[0]
  expect(link('public/en')).toMatchObject({ slug: 'two', anchor: 'set-up' })
  expect(link('public/nl')).toEqual({ type: 'article-link', slug: 'two', children: ['x'] })
})

test('drafts and articles of the future are in no file until their moment comes', async () => {
  const files = {
    'en/a/one.md': article({ title: 'Now' }),
    'en/a/secret-draft.md': article({ title: 'Secret draft', draft: true }, '[dead](none.md)'),
    'en/a/secret-plan.md': article({ title: 'Secret plan', publishAt: '2026-11-03T09:00:00Z' }),
  }
  const before = await compile(files, '2026-11-03T08:59:59Z')
  expect(before.found).toEqual(['dead-link en/a/secret-draft.md:5'])
  expect(before.problems[0]!.severity).toBe('warning')
  const everything = before.paths.map((path) => path + before.text(path)).join()
  expect(everything).not.toMatch(/secret/i)
  const after = await compile(files, '2026-11-03T09:00:00Z')
  expect(after.manifest().articles.map(({ slug }) => slug)).toEqual(['one', 'secret-plan'])
})

test('a published article cannot link to a draft', async () => {
  const { found } = await compile({
    'en/a/one.md': article({}, '[x](two.md)'),
    'en/a/two.md': article({ draft: true }),
  })
  expect(found).toEqual(['dead-link en/a/one.md:4'])
})

test('an internal article stands beside the public ones in a bundle of its own', async () => {
  const { manifest } = await compile({
    'en/a/one.md': article({ title: 'Open' }),
    'en/a/vault-code.md': article({ title: 'Vault code', audience: 'internal' }, '[one](one.md)'),
  })
  expect(manifest('internal/en').articles.map(({ slug }) => slug)).toEqual(['one', 'vault-code'])
  expect(manifest().articles.map(({ slug }) => slug)).toEqual(['one'])
})

test('a public article cannot link to an internal one, nor name it as related', async () => {
  const { found } = await compile({
    'en/a/one.md': article({ related: ['two'] }, '[x](two.md)'),
    'en/a/two.md': article({ audience: 'internal' }),
  })
  expect(found).toEqual(['internal-link en/a/one.md:3', 'internal-link en/a/one.md:5'])
})

test('the same folder gives the same bytes', async () => {
  const files = {
    'firstline.config.mjs': TWO_LANGUAGES,
    'en/a/one.md': article({ questions: ['how'], aliases: ['old'] }, '![x](a.png) [two](two.md)'),
    'en/a/two.md': article({}, '## Ünï'),
    'en/a/a.png': PNG,
  }
  const [first, second] = [await compile(files), await compile(files)]
  expect(second.files).toEqual(first.files)
})

test('a file that cannot be read is reported once, and not again by everything that links to it', async () => {
  const { found } = await compile({
    'en/a/one.md': article({ related: ['two'] }, '[x](two.md)'),
    'en/a/two.md': 'no front matter',
  })
  expect(found).toEqual(['front-matter en/a/two.md:1'])
})

test('a link of the file system that leads out of the folder is refused, for articles and images', async () => {
  const outside = knowledgeBaseFolder({ 'secret.md': article({ title: 'Secret' }), 'secret.png': PNG })
  const dir = knowledgeBaseFolder({ 'en/a/one.md': article({}, '![x](photo.png)') })
  symlinkSync(join(outside, 'secret.md'), join(dir, 'en/a/two.md'))
  symlinkSync(join(outside, 'secret.png'), join(dir, 'en/a/photo.png'))
  const { problems, files } = await compileKnowledgeBase({ dir })
  expect(problems.map(({ code }) => code)).toEqual(['symlink-outside', 'symlink-outside'])
  expect(files.size).toBe(0)
})

test('a link to a folder is not followed, wherever it leads', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/one.md': article({}) })
  symlinkSync(dir, join(dir, 'en/round'))
  const { problems, knowledge } = await compileKnowledgeBase({ dir })
  expect(problems).toMatchObject([{ code: 'unused-file', severity: 'warning' }])
  expect(knowledge?.library.articles).toHaveLength(1)
})

test('a link to a folder that bears the name of an article is an error at that name', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/one.md': article({}), 'en/b/two.md': article({}) })
  symlinkSync('../b', join(dir, 'en/a/three.md'))
  const { problems } = await compileKnowledgeBase({ dir })
  expect(problems).toMatchObject([{ code: 'not-a-file', file: `${dir}/en/a/three.md` }])
})

test('what else stands in a project’s folder is none of our business, but an article in an unknown language is', async () => {
  const { found } = await compile({
    'en/a/one.md': article({}),
    'dist/kb/public/manifest.json': '{}',
    'src/huge.png': new Uint8Array(3 * 1024 * 1024),
    'fr/a/un.md': article({}),
  })
  expect(found).toEqual(['unknown-locale fr/a/un.md:1'])
})

test('files over 2 MB are refused', async () => {
  const { found } = await compile({
    'en/a/one.md': article({}, '![x](big.png)'),
    'en/a/big.png': new Uint8Array(2 * 1024 * 1024 + 1),
    'en/a/two.md': new Uint8Array(2 * 1024 * 1024 + 1),
  })
  expect(found).toEqual(['too-large en/a/one.md:4', 'too-large en/a/two.md:1'])
})

test('a folder that is not there is an error', async () => {
  const { problems } = await compileKnowledgeBase({ dir: '/no/such/folder' })
  expect(problems).toMatchObject([{ code: 'no-folder', severity: 'error' }])
})

test.each([{}, { 'README.md': '# Notes' }, { 'en/mail/_section.md': '---\ntitle: Mail\n---\n' }])(
  'a folder that holds no article, as with %j, is an error',
  async (files: Record<string, string>) => {
    const { problems, files: output } = await compileKnowledgeBase({ dir: knowledgeBaseFolder(files) })
    expect(problems).toMatchObject([
      { code: 'no-articles', fix: expect.stringContaining('<language>/<section>/<slug>.md') },
    ])
    expect(output.size).toBe(0)
  },
)

test('an article is not left out silently for the two underscores before its name', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/__proto__.md': article({}), 'en/a/_later.md': article({}) })
  const { problems } = await compileKnowledgeBase({ dir })
  expect(problems).toMatchObject([{ code: 'bad-name', severity: 'error', fix: 'Rename it to `proto`.' }])
})

test('synonyms are part of the language they stand in, also where its articles stand in for another', async () => {
  const dir = knowledgeBaseFolder({
    'firstline.config.mjs': TWO_LANGUAGES,
    'en/a/beamer.md': article({ title: 'Book a beamer' }),
    'en/a/invoice.md': article({ title: 'Find an invoice' }),
    'nl/a/invoice.md': article({ title: 'De factuur' }),
    'en/_synonyms.yml': '- [beamer, video projector]\n',
    'nl/_synonyms.yml': '- {acceptgiro: [factuur]}\n',
  })
  const { problems, files } = await compileKnowledgeBase({ dir })
  expect(problems).toEqual([])
  const { search } = await openCompiled(files, 'nl', 'public')
  expect((await search('video projector '))[0]).toMatchObject({ slug: 'beamer' })
  expect((await search('acceptgiro '))[0]).toMatchObject({ slug: 'invoice' })
})

test('synonyms anywhere else, or with a mistake, are an error at their line', async () => {
  const { found } = await compile({
    'en/a/one.md': article({}),
    'en/_synonyms.yml': '- [phone, mobile]\n- [alone]\n',
    'en/a/_synonyms.yml': '- [a, b]\n',
    '_synonyms.yaml': '- [a, b]\n',
    'dist/_synonyms.yml': 'somebody else’s',
  })
  expect(found).toEqual([
    'misplaced-synonyms _synonyms.yaml:1',
    'synonyms en/_synonyms.yml:2',
    'misplaced-synonyms en/a/_synonyms.yml:1',
  ])
})
