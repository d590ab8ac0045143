import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { checkKnowledgeBase } from './check-knowledge-base.ts'
import { compileKnowledgeBase, type Compiled } from './compile-knowledge-base.ts'
import { openCompiled } from './open-compiled.ts'

const TWO_LANGUAGES = "export default { locales: ['en', 'nl'] }"
const VPN = article({ title: 'Connect from afar', questions: ['how do i connect'], aliases: ['tunnel'], urls: ['/a'] })

async function check(files: Record<string, string>) {
  const dir = knowledgeBaseFolder({ 'en/a/vpn.md': VPN, 'en/a/badge.md': article({ urls: ['/b'] }), ...files })
  const { problems } = await checkKnowledgeBase({ dir })
  return problems.map(({ severity, code, file, line, message }) => {
    return `${severity} ${code} ${file.slice(dir.length + 1)}:${line} ${message}`
  })
}

test('what was learned finds its article, and is in no page', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/vpn.md': VPN, 'en/_learned.yml': 'vpn:\n  - work at my holiday house\n' })
  const { problems, files } = await compileKnowledgeBase({ dir })
  expect(problems).toEqual([])
  const { search } = await openCompiled(files, 'en', 'public')
  expect((await search('holiday house ')).map(({ slug }) => slug)).toEqual(['vpn'])
  const readable = [...files].filter(([path]) => /\.(html|md|json|txt)$/.test(path))
  expect(readable.filter(([, content]) => new TextDecoder().decode(content).includes('holiday'))).toEqual([])
})

test('what was learned in a language finds the version that stands in for it, and so does what that one learned', async () => {
  const dir = knowledgeBaseFolder({
    'firstline.config.mjs': TWO_LANGUAGES,
    'en/a/vpn.md': VPN,
    'nl/a/badge.md': article({ title: 'De toegangspas' }),
    'en/a/badge.md': article({ title: 'The badge' }),
    'en/_learned.yml': 'vpn:\n  - holiday house\nbadge:\n  - plastic thing\n',
    'nl/_learned.yml': 'vpn:\n  - kunstmest\n',
  })
  const { files } = await compileKnowledgeBase({ dir })
  const [dutch, english] = [await openCompiled(files, 'nl', 'public'), await openCompiled(files, 'en', 'public')]
  const slugs = async (search: typeof dutch.search, words: string) => (await search(words)).map(({ slug }) => slug)
  expect(await slugs(dutch.search, 'kunstmest ')).toEqual(['vpn'])
  expect(await slugs(dutch.search, 'holiday house ')).toEqual(['vpn'])
  expect(await slugs(dutch.search, 'plastic ')).toEqual([])
  expect(await slugs(english.search, 'kunstmest ')).toEqual([])
})

test('what was learned for an internal article changes no public file', async () => {
  const files = { 'en/a/vpn.md': VPN, 'en/a/badge.md': article({ audience: 'internal' }) }
  const learned = { 'en/_learned.yml': 'badge:\n  - plastic card\n' }
  const [without, after] = await Promise.all(
    [files, { ...files, ...learned }].map((each) => compileKnowledgeBase({ dir: knowledgeBaseFolder(each) })),
  )
  const publicFiles = ({ files: written }: Compiled) =>
    [...written].filter(([path]) => !path.startsWith('kb/internal/'))
  expect(publicFiles(after!)).toEqual(publicFiles(without!))
  expect(after!.files).not.toEqual(without!.files)
})

test('a learned phrase need not be among the first three', async () => {
  const others = Object.fromEntries(
    ['one', 'two', 'three'].map((slug) => [
      `en/a/${slug}.md`,
      article({ title: `Zeppelin ${slug}`, questions: [`the zeppelin ${slug}`], urls: ['/z'] }),
    ]),
  )
  expect(await check({ ...others, 'en/_learned.yml': 'vpn:\n  - zeppelin\n' })).toEqual([])
})

test('articles that are not there, and phrases that bring nothing, are warnings at their line', async () => {
  const learned = ['vpn:', '  - How do I connect?', '  - from home', '  - From home', 'badge:', '  - from home']
  expect(
    await check({ 'en/_learned.yml': [...learned, 'bagde:', '  - x', 'tunnel:', '  - y', ''].join('\n') }),
  ).toEqual([
    'warning repeated-phrase en/_learned.yml:2 “How do I connect?” is the article’s title or one of its questions.',
    'warning repeated-phrase en/_learned.yml:4 “From home” stands at `vpn` too.',
    'warning repeated-phrase en/_learned.yml:6 “from home” stands at `vpn` too.',
    'warning unknown-learned en/_learned.yml:7 There is no article `bagde`, so its phrases are left out.',
    'warning unknown-learned en/_learned.yml:9 The article `tunnel` is called `vpn` now.',
  ])
})

test('learned phrases anywhere else are an error', async () => {
  expect(await check({ 'en/a/_learned.yml': 'vpn:\n  - a\n', '_learned.yaml': '', 'dist/_learned.yml': 'x' })).toEqual([
    expect.stringMatching(/^error misplaced-learned _learned.yaml:1 /),
    expect.stringMatching(/^error misplaced-learned en\/a\/_learned.yml:1 /),
  ])
})
