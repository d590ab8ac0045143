import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

const GOOD = { 'kb-content/en/mail/one.md': article({ title: 'Out of office', questions: ['out of office'] }) }
const BAD = { 'kb-content/en/mail/one.md': article({ urls: ['/mail'] }, '[x](none.md)') }

async function firstline(files: Record<string, string>, ...argv: string[]) {
  const cwd = knowledgeBaseFolder(files)
  return { cwd, ...(await runIn(cwd, ...argv)) }
}

function runIn(cwd: string, ...argv: string[]) {
  return main(argv, { cwd, paint: (_color, text) => text, say: () => {}, untilStopped: async () => {} })
}

/** Every file below a folder, by its path. */
function readTree(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]))
}

test('check on good content says so and exits 0', async () => {
  expect(await firstline(GOOD, 'check')).toMatchObject({ exitCode: 0, stdout: '1 article, no problems.', stderr: '' })
})

test('check on bad content names file, line, code and fix, and exits 1', async () => {
  const { exitCode, stdout } = await firstline(BAD, 'check')
  expect(exitCode).toBe(1)
  expect(stdout).toBe(
    [
      'kb-content/en/mail/one.md:5  error  dead-link  There is no article at `none.md`.',
      '    Did you mean `one.md`?',
      '1 error.',
    ].join('\n'),
  )
})

test('warnings alone exit 0', async () => {
  const { exitCode, stdout } = await firstline({ 'en/mail/one.md': article({ urls: ['/mail'] }, 'a <b>') }, 'check')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('1 article, 1 warning.')
})

test('--format json prints one object and nothing else', async () => {
  const { stdout, stderr, exitCode } = await firstline(BAD, 'check', '--format', 'json')
  expect(exitCode).toBe(1)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    errors: 1,
    warnings: 0,
    problems: [{ severity: 'error', code: 'dead-link', file: 'kb-content/en/mail/one.md', line: 5 }],
  })
})

test('build writes to the folder that was named', async () => {
  const { cwd, exitCode } = await firstline(GOOD, 'build', 'kb-content', '--out', 'public')
  expect(exitCode).toBe(0)
  expect(existsSync(join(cwd, 'public/kb/public/en/manifest.json'))).toBe(true)
})

test.each(['taken', 'taken/below'])('build --out %s, where a file stands, says so and writes nothing', async (out) => {
  const { exitCode, stderr } = await firstline({ ...GOOD, taken: 'a file' }, 'build', '--out', out)
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/--out takes a folder, but .*taken is a file\./)
})

test('an empty knowledge base is not published', async () => {
  const { cwd, exitCode, stdout } = await firstline({ 'kb-content/README.md': '# Soon' }, 'build')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('no-articles')
  expect(existsSync(join(cwd, 'dist'))).toBe(false)
})

test('a build among the articles is not taken for articles by the next, and takes no folder of theirs', async () => {
  const { cwd } = await firstline({ 'en/a/one.md': article({}) }, 'build')
  expect(await runIn(cwd, 'build')).toMatchObject({ exitCode: 0 })
  expect(await runIn(cwd, 'check')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 article') })
  expect(await runIn(cwd, 'build', '--out', 'en')).toMatchObject({ exitCode: 2 })
  expect(await runIn(cwd, 'build', '--out', '.')).toMatchObject({ exitCode: 2 })
})

test('an empty folder is named, also where it is the current one', async () => {
  expect((await firstline({}, 'check')).stdout).toMatch(/^\.:1  error  no-articles/)
})

test('build --now decides what is published', async () => {
  const files = { 'en/a/one.md': article({ publishAt: '2026-11-03' }) }
  const before = await firstline(files, 'build', '--now', '2026-11-02T23:59:59Z', '--format=json')
  const after = await firstline(files, 'build', '--now', '2026-11-03T00:00:00Z', '--format=json')
  expect([before, after].map(({ stdout }) => (JSON.parse(stdout) as { articles: number }).articles)).toEqual([0, 1])
})

test('build --now gives the same bytes wherever and whenever it runs', async () => {
  const files = { ...GOOD, 'kb-content/en/mail/later.md': article({ publishAt: '2026-11-03' }) }
  const [one, two] = [
    await firstline(files, 'build', '--now', '2026-11-03'),
    await firstline(files, 'build', '--now', '2026-11-03'),
  ]
  const [first, second] = [one, two].map(({ cwd }) => readTree(join(cwd, 'dist')))
  expect(first!.size).toBeGreaterThan(0)
  expect(second).toEqual(first)
})

test('search prints what a visitor would find', async () => {
  const { stdout } = await firstline(GOOD, 'search', 'ofice', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    query: 'ofice',
    locale: 'en',
    results: [{ slug: 'one', title: 'Out of office' }],
  })
  expect((await firstline(GOOD, 'search', 'zeppelin')).stdout).toBe('Nothing found.')
})

test('search --explain says what each score is made of', async () => {
  const { stdout } = await firstline(GOOD, 'search', 'office', '--explain')
  expect(stdout).toMatch(/Out of office +one\n(.*\n)* +\d+\.\d\d +match +offic/)
  const { results } = JSON.parse(
    (await firstline(GOOD, 'search', 'office', '--explain', '--format', 'json')).stdout,
  ) as { results: { score: number; explanation: { score: number }[] }[] }
  const { score, explanation } = results[0]!
  expect(explanation.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score)
})

test.each([
  [[], 'Usage: firstline <command>'],
  [['nonsense'], 'There is no command "nonsense"'],
  [['chek'], 'Did you mean “check”?'],
  [['help', 'chek'], 'Did you mean “check”?'],
  [['build', '--ouT', 'x'], 'There is no option --ouT. Did you mean “--out”?'],
  [['build', '--out'], '--out'],
  [['build', '--nonsense'], '--nonsense'],
  [['build', '--now', 'soon'], '--now'],
  [['build', 'a', 'b'], 'One argument too many: "b"'],
  [['check', '--format', 'xml'], '--format can be text, json, github'],
  [['search'], 'Say what to search for'],
  [['search', 'x', '--locale', 'xx'], '--locale can be en'],
])('calling it wrongly as %j exits 2 and says how', async (argv, message) => {
  const { exitCode, stdout, stderr } = await firstline(GOOD, ...argv)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

test('--format github prints annotations and the summary', async () => {
  const { stdout, exitCode } = await firstline(BAD, 'check', '--format=github')
  expect(exitCode).toBe(1)
  expect(stdout).toBe(
    '::error file=kb-content/en/mail/one.md,line=5,title=dead-link::There is no article at `none.md`.%0ADid you mean `one.md`?\n1 error.',
  )
})

test('a wrong call within GitHub is an annotation too', async () => {
  const { stdout, exitCode } = await firstline(GOOD, 'check', '--nonsense', '--format', 'github')
  expect(exitCode).toBe(2)
  expect(stdout).toBe('::error title=firstline check::There is no option --nonsense.')
})

test('a wrong call that asked for JSON gets JSON', async () => {
  const { exitCode, stdout } = await firstline(GOOD, 'check', '--nonsense', '--format', 'json')
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { message: expect.stringContaining('--nonsense') } })
})

test.each([['--help'], ['build', '--help'], ['check', '-h'], ['search', '--help']])(
  'help is printed for %s %s',
  async (...argv) => {
    const { exitCode, stdout } = await firstline(GOOD, ...argv.filter((word) => word !== undefined))
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Usage: firstline/)
  },
)
