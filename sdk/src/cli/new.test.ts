import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

const FILES = {
  'firstline.config.mjs': `export default { locales: ['en', 'nl'], check: { off: ['missing-translation'] } }`,
  'kb-content/en/account/sign-in.md': article(
    { title: 'Sign in', related: ['vpn'], updated: '2026-11-03', questions: ['sign in'] },
    '![Door](images/door.svg) See [VPN](../network/vpn.md).',
  ),
  'kb-content/en/account/images/door.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  'kb-content/en/network/vpn.md': article({ title: 'VPN' }),
}

async function run(argv: string[], files: Record<string, string> = FILES) {
  const cwd = knowledgeBaseFolder(files)
  const call = (args: string[]) =>
    main(args, { cwd, paint: (_color, text) => text, say: () => {}, untilStopped: async () => {} })
  const read = (path: string) => readFileSync(join(cwd, path), 'utf8')
  return { cwd, call, read, ...(await call(['new', ...argv])) }
}

test.each([[], ['--type', 'steps']])('a new article, with %j, passes check and is a draft', async (...options) => {
  const { call, read, stdout } = await run(['reset-password', '--section', 'account', ...options])
  expect(stdout).toMatch(/^kb-content\/en\/account\/reset-password\.md\n.*check/)
  expect(read('kb-content/en/account/reset-password.md')).toMatch(/^---\ntitle: Reset password\n[^]*draft: true\n---/)
  expect((await call(['check'])).stdout).toBe('2 articles, no problems.')
})

test('title and a section that is new are written as they were said', async () => {
  const { read, stdout } = await run([
    'toner',
    '--section',
    'printing',
    '--title',
    'Toner: order it',
    '--format',
    'json',
  ])
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    file: 'kb-content/en/printing/toner.md',
    created: ['kb-content/en/printing/toner.md', 'kb-content/en/printing/_section.md'],
  })
  expect(read('kb-content/en/printing/toner.md')).toContain('title: "Toner: order it"')
  expect(read('kb-content/en/printing/_section.md')).toContain('title: Printing')
})

test('a translation starts from its source, in its section, with its images', async () => {
  const { call, read } = await run(['sign-in', '--locale', 'nl'])
  const text = read('kb-content/nl/account/sign-in.md')
  expect(text).toMatch(/title: "Sign in"\nrelated: \["vpn"\]\nupdated: "2026-11-03"\n[^]*draft: true\n---\n/)
  expect(text).toContain('![Door](../../en/account/images/door.svg) See [VPN](../network/vpn.md).')
  expect((await call(['check'])).stdout).toBe('2 articles, no problems.')
})

test('an article that is there is not written over, wherever in its language it stands, readable or not', async () => {
  const taken = await run(['vpn', '--section', 'account'])
  expect(taken).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('network/vpn.md has this slug already') })
  const { cwd, call } = await run(['vpn2', '--section', 'network'])
  writeFileSync(join(cwd, 'kb-content/en/network/vpn2.md'), 'no front matter')
  const again = await call(['new', 'vpn2', '--section', 'network'])
  expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is there already') })
  expect(readFileSync(join(cwd, 'kb-content/en/network/vpn2.md'), 'utf8')).toBe('no front matter')
})

test('in an empty folder the first article makes the first section', async () => {
  const { cwd } = await run(['hello'], { 'kb-content/README.md': '' })
  expect(existsSync(join(cwd, 'kb-content/en/general/hello.md'))).toBe(true)
})

test.each([
  [[], 'Say what it is called'],
  [['Reset Password'], 'may hold small letters'],
  [['reset'], 'Say in which section it stands: --section account. There are: account, network.'],
  [['reset', '--section', 'acount'], 'Did you mean “account”?'],
  [['reset', '--section', '../x'], 'may hold small letters'],
  [['reset', '--section', 'account', '--locale', 'nll'], '--locale can be en, nl, not "nll". Did you mean “nl”?'],
  [['reset', '--section', 'account', '--type', 'step'], 'Did you mean “steps”?'],
])('calling it as %j is misuse', async (argv, message) => {
  expect(await run(argv)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
})
