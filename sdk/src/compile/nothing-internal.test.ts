import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder, PNG } from '../testing/knowledge-base-folder.ts'
import type { OutputFiles } from './bundle-content.ts'
import { compileKnowledgeBase } from './compile-knowledge-base.ts'

const CONFIG = `export default { locales: ['en', 'nl'], url: 'https://help.example.com' }`
const NOW = new Date('2026-11-03')

const PUBLIC = {
  'firstline.config.ts': CONFIG,
  'en/mail/_section.md': '---\ntitle: Mail\n---\n',
  'en/mail/out-of-office.md': article(
    { title: 'Out of office', questions: ['tell people i am away'], aliases: ['away'] },
    'Open the settings of your mail and write a reply for those who write to you. ![Settings](settings.png)',
  ),
  'en/mail/settings.png': PNG,
  'en/mail/signature.md': article({ title: 'Signature', questions: ['put my name below my mail'] }, 'Write your name.'),
  'nl/mail/signature.md': article({ title: 'Handtekening', questions: ['naam onder mijn mail'] }, 'Schrijf je naam.'),
  'en/_synonyms.yml': '- [signature, sign-off]\n',
  'en/_learned.yml': 'signature:\n  - name at the end\n',
}

/** Every word of these that begins with `xq` stands nowhere else, nor does the picture. */
const INTERNAL = {
  'en/xqsection/_section.md': '---\ntitle: Xqsectiontitle\n---\nXqdescription.\n',
  'en/xqsection/xqslug.md': article(
    {
      title: 'Xqtitle',
      audience: 'internal',
      summary: 'Xqsummary',
      questions: ['where is the xqquestion', 'xqlost away mail'],
      keywords: ['xqkeyword'],
      urls: ['/xqurl/*'],
      aliases: ['xqalias'],
      related: ['signature', 'xqsteps'],
    },
    'Xqbody. [Signature](../mail/signature.md)\n\n## Xqheading\n\n![Xqalt](xqpicture.png)\n\n`xqcode` [x](https://xqhost.example)',
  ),
  'en/xqsection/xqpicture.png': Uint8Array.from([...PNG, ...new TextEncoder().encode('xqpixels')]),
  'en/mail/xqsteps.md': article(
    { title: 'Xqsteps', audience: 'internal', type: 'steps' },
    '## Xqstep\n\nXqtext of the mail.\n\n- [Xqanswer](#solved)\n- [No](#contact)',
  ),
  'nl/mail/xqslug.md': article({ title: 'Xqtitel', audience: 'internal' }, 'Xqtekst over mail.'),
  'en/_synonyms.yml': `${PUBLIC['en/_synonyms.yml']}- [xqkeyword, xqbody]\n`,
  'en/_learned.yml': `${PUBLIC['en/_learned.yml']}xqslug:\n  - xqlearned phrase\n`,
}
const DRAFT = { 'en/mail/xqdraft.md': article({ title: 'Xqdraft', draft: true }, 'Xqdrafted.') }
const LATER = { 'en/mail/xqlater.md': article({ title: 'Xqlater', publishAt: '2026-11-04' }, 'Xqlate.') }

async function publicFiles(files: Record<string, string | Uint8Array>): Promise<OutputFiles> {
  const { files: written, problems } = await compileKnowledgeBase({ dir: knowledgeBaseFolder(files), now: NOW })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return new Map([...written].filter(([path]) => !path.startsWith('kb/internal/')))
}

test.each([
  ['an internal article', INTERNAL],
  ['a draft', DRAFT],
  ['an article of a later day', LATER],
])('with %s, everything public is the same to the byte as without', async (_what, added) => {
  const [without, withIt] = await Promise.all([publicFiles(PUBLIC), publicFiles({ ...PUBLIC, ...added })])
  expect([...withIt.keys()].toSorted()).toEqual([...without.keys()].toSorted())
  const changed = [...without].filter(([path, content]) => !Buffer.from(content).equals(withIt.get(path)!))
  expect(changed.map(([path]) => path)).toEqual([])
})

test('nothing of internal articles, drafts or later ones is in the name or content of a public file', async () => {
  const files = await publicFiles({ ...PUBLIC, ...INTERNAL, ...DRAFT, ...LATER })
  const found = [...files].filter(([path, content]) => [path, ...readings(content)].some((text) => /xq/i.test(text)))
  expect(found.map(([path]) => path)).toEqual([])
  // The same eyes do see what is public, also in the packed index, where the first letters of a word may be cut off.
  const seen = [...files].filter(([, content]) => readings(content).some((text) => /natur/i.test(text)))
  const kinds = seen.map(([path]) => path.replace(/^.*\//, '').replace(/\.[0-9a-f]{10}/, ''))
  expect(kinds).toEqual(expect.arrayContaining(['signature.html', 'sitemap.xml', 'llms.txt', 'terms-0.bin']))
})

/** A file as it is, and unpacked where it is packed. */
function readings(content: Uint8Array): string[] {
  const unpacked = [inflateSync, gunzipSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(content)]
    } catch {
      // Then it is not packed in this way.
      return []
    }
  })
  return [content, ...unpacked].map((bytes) => Buffer.from(bytes).toString('latin1'))
}
