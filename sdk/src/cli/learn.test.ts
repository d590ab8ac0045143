import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkKnowledgeBase } from '../compile/index.ts'
import type { AskedQuestion } from '../schemas/evidence.ts'
import { solvedBy } from '../testing/asked-question.ts'
import { evidenceServer, KEY, refusal } from '../testing/evidence-server.ts'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import type { Terminal } from './command.ts'
import { main } from './main.ts'

const FILES = {
  'kb-content/en/a/vpn.md': article({
    title: 'Connect from afar',
    questions: ['how do i connect'],
    aliases: ['tunnel'],
  }),
  'kb-content/en/a/badge.md': article({ title: 'Your badge', questions: ['where is my badge'] }),
  'kb-content/en/a/desk.md': article({ title: 'Book a desk', questions: ['book a desk'] }),
  'kb-content/en/a/parking.md': article({ title: 'Park a car', questions: ['where can i park'] }),
}
const FROM = ['--from', 'https://help.example.com']
const ASKED = [
  solvedBy('vpn', 'work from home', 5),
  solvedBy('tunnel', 'holiday house', 4),
  solvedBy('badge', 'plastic card does not open', 3),
  solvedBy('badge', 'my card 12345', 9),
]

async function firstline(argv: string[], given: Partial<Terminal> & { files?: Record<string, string> } = {}) {
  const { files = FILES, ...terminal } = given
  const cwd = knowledgeBaseFolder(files)
  const printed = await main(argv, {
    cwd,
    paint: (_color, text) => text,
    say: () => {},
    untilStopped: async () => {},
    env: { FIRSTLINE_API_KEY: KEY },
    fetch: evidenceServer(ASKED),
    ...terminal,
  })
  const file = join(cwd, 'kb-content/en/_learned.yml')
  return { ...printed, cwd, learned: existsSync(file) ? readFileSync(file, 'utf8').replace(/^(#.*\n)+\n/, '') : null }
}

test('what visitors taught is written for review, and what they asked later under a former name as well', async () => {
  const { exitCode, stdout, learned, cwd } = await firstline(['learn', ...FROM])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('5 people  work from home\n')
  expect(stdout).toContain('too few answered questions to measure it, 4 of 30')
  expect(stdout).toContain('Wrote 3 phrases for 2 articles.')
  expect(learned).toBe(
    [
      'badge:',
      '  - plastic card does not open # 3 people',
      'vpn:',
      '  - work from home # 5 people',
      '  - holiday house # 4 people',
      '',
    ].join('\n'),
  )
  const { problems } = await checkKnowledgeBase({ dir: join(cwd, 'kb-content') })
  expect(problems.filter(({ file }) => file.includes('_learned'))).toEqual([])
})

test('a second run finds nothing new, and leaves the file to the byte', async () => {
  const before = 'vpn:\n  - work from home # 2 people, then\n  - holiday house\nbadge: [plastic card does not open]\n'
  const { stdout, learned } = await firstline(['learn', ...FROM], {
    files: { ...FILES, 'kb-content/en/_learned.yml': before },
  })
  expect(stdout).toMatch(/Nothing to learn yet: .*$/)
  expect(learned).toBe(before)
})

test('--dry-run writes nothing', async () => {
  const { stdout, learned } = await firstline(['learn', ...FROM, '--dry-run'])
  expect(stdout).toMatch(/3 phrases for 2 articles; nothing was written\.$/)
  expect(learned).toBeNull()
})

test('--format json prints one object', async () => {
  const { stdout } = await firstline(['learn', ...FROM, '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    dryRun: false,
    phrases: 3,
    languages: [{ locale: 'en', file: 'kb-content/en/_learned.yml', effect: { questions: 4, before: null } }],
  })
})

test('each language learns from its own visitors', async () => {
  const files = {
    ...FILES,
    'firstline.config.mjs': "export default { locales: ['en', 'nl', 'pt-BR'] }",
    'kb-content/nl/a/badge.md': article({ title: 'De toegangspas' }),
  }
  const inLocale = (locale: string, words: string): AskedQuestion => ({ ...solvedBy('badge', words), locale })
  const questions = [inLocale('nl-BE', 'deur dicht'), inLocale('pt-BR', 'porta'), inLocale('fr', 'la porte')]
  const { cwd, learned } = await firstline(['learn', ...FROM], { files, fetch: evidenceServer(questions) })
  const read = (locale: string) => readFileSync(join(cwd, `kb-content/${locale}/_learned.yml`), 'utf8')
  expect(read('nl')).toContain('- deur dicht')
  expect(read('pt-BR')).toContain('- porta')
  expect(learned).toContain('- la porte')
})

test('phrases that would push an article’s own question out of the first three are left out, and said to be', async () => {
  const own = article({ questions: ['kite'], urls: ['/a'] })
  const files = {
    'kb-content/en/a/zeppelin.md': own,
    'kb-content/en/a/balloon.md': own,
    'kb-content/en/a/glider.md': own,
    'kb-content/en/a/flag.md': article({ title: 'Flags', questions: ['flags'] }),
  }
  const kites = [
    'red',
    'green',
    'blue',
    'torn',
    'long',
    'tail',
    'wind',
    'string',
    'beach',
    'school',
    'paper',
    'plastic',
  ]
  const questions = ['national colours', ...kites.map((word) => `kite ${word}`)].map((words) => solvedBy('flag', words))
  const { stdout, cwd, learned } = await firstline(['learn', ...FROM], { files, fetch: evidenceServer(questions) })
  expect(stdout).toMatch(/Left out: “kite wind” of flag, which is in the way of “kite” of \w+\./)
  expect(learned).toContain('- kite beach')
  expect(learned).toContain('- national colours')
  const { problems } = await checkKnowledgeBase({ dir: join(cwd, 'kb-content') })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('what learning brings is measured on questions that nothing was learned from', async () => {
  const subjects = ['vpn', 'badge', 'desk', 'parking']
  const forms = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliet']
  // Every article is asked for with a word of its own that it does not say.
  const questions = subjects.flatMap((slug) => forms.map((form) => solvedBy(slug, `quux${slug} ${form}`)))
  const { stdout } = await firstline(['learn', ...FROM, '--format', 'json'], { fetch: evidenceServer(questions, 500) })
  const { languages } = JSON.parse(stdout) as {
    languages: { effect: { questions: number; before: Record<string, number>; after: Record<string, number> } }[]
  }
  const { questions: count, before, after } = languages[0]!.effect
  expect(count).toBe(40)
  expect(before['hit@1']).toBeLessThan(0.5)
  expect(after['hit@1']).toBe(1)
})

test('nothing learned from nobody is no error', async () => {
  const { exitCode, stdout, learned } = await firstline(['learn', ...FROM], { fetch: evidenceServer([]) })
  expect({ exitCode, stdout, learned }).toEqual({
    exitCode: 0,
    stdout: 'Nothing to learn yet: no new words were answered by the same article for three different people.',
    learned: null,
  })
})

test('articles with errors are reported, and nothing is asked for or written', async () => {
  const files = { ...FILES, 'kb-content/en/a/bad.md': article({}, '[x](none.md)') }
  const fetch = () => Promise.reject(new Error('nobody should ask'))
  const { exitCode, stdout, learned } = await firstline(['learn', ...FROM], { files, fetch })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('dead-link')
  expect(learned).toBeNull()
})

test.each([
  [[], 'Say where your Firstline is: --from https://help.example.com.'],
  [['--from', 'help.example.com'], '--from takes an address such as https://help.example.com, not "help.example.com".'],
  [['--from', 'http://help.example.com'], 'the key would go there for anybody to read; use https.'],
  [[...FROM, '--since', 'monday'], '--since takes a day such as 2026-11-03, not "monday".'],
  [[...FROM, '--locale', 'xx'], '--locale can be en'],
])('learn %j is told how to be called', async (argv, message) => {
  const { exitCode, stderr } = await firstline(['learn', ...argv])
  expect(exitCode).toBe(2)
  expect(stderr).toContain(message)
})

test.each([undefined, '', 'flk_two\nlines', 'flk_✂'])('the key %j is wrong usage, and none is shown', async (key) => {
  const { exitCode, stderr } = await firstline(['learn', ...FROM], { env: { FIRSTLINE_API_KEY: key } })
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Set FIRSTLINE_API_KEY to an API key of https://help.example.com')
})

const blocked = new TypeError('fetch failed', { cause: new Error('bad port') })
const unreachable = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
})
test.each<[string, NonNullable<Terminal['fetch']>, string]>([
  ['a key that is not known', async () => refusal(401, 'unauthorized'), 'does not know the key in FIRSTLINE_API_KEY.'],
  [
    'a server that is not there',
    () => Promise.reject(unreachable),
    'Nothing answers at https://help.example.com (ECONNREFUSED).',
  ],
  [
    'an address that is never asked',
    () => Promise.reject(blocked),
    'Nothing answers at https://help.example.com (bad port).',
  ],
  [
    'a page',
    async () => new Response('<h1>Hello</h1>'),
    'https://help.example.com answers, but is no Firstline server.',
  ],
  ['another 404', async () => new Response('Not found', { status: 404 }), 'answers (404), but is no Firstline server.'],
  ['an older version', async () => refusal(404, 'not_found'), 'runs another version of Firstline'],
  ['a newer version', async () => Response.json({ questions: [] }), 'runs another version of Firstline'],
  ['pages without end', async () => Response.json({ items: [], next: 'x' }), 'runs another version of Firstline'],
  ['a refusal', async () => refusal(400, 'invalid_request'), 'https://help.example.com refused: No.'],
])('%s is told in one sentence', async (_name, fetch, message) => {
  const { exitCode, stderr, learned } = await firstline(['learn', ...FROM], { fetch })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(message)
  expect(learned).toBeNull()
})

test('words that turn the writing direction are written without that: a reviewer should see what is there', async () => {
  const asked = [solvedBy('vpn', 'work \u202efrom\u202c home', 5)]
  const { learned } = await firstline(['learn', ...FROM], { fetch: evidenceServer(asked) })
  expect(learned).toBe('vpn:\n  - work from home # 5 people\n')
})
