import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

const FILES = { 'old/reset.html': '<title>Reset it</title><p>Press <a href="gone.html">the button</a>.</p>' }

function start(files: Record<string, string>) {
  const cwd = knowledgeBaseFolder(files)
  const call = (...args: string[]) =>
    main(args, { cwd, paint: (_color, text) => text, say: () => {}, untilStopped: async () => {} })
  return { cwd, call, read: (path: string) => readFileSync(join(cwd, path), 'utf8') }
}

test('pages become articles, and what could not be kept is told', async () => {
  const { call, read } = start(FILES)
  const { exitCode, stdout } = await call('import', 'old', '--dir', 'kb-content')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('reset.html\n  the link gone.html  It leads to a page that is not in the source')
  expect(stdout).toContain('Imported 1 article and 0 images into kb-content; 1 thing could not be kept.')
  expect(read('kb-content/en/general/reset.md')).toBe('---\ntitle: Reset it\n---\n\nPress the button.\n')
})

test('JSON tells the same', async () => {
  const { call } = start(FILES)
  const { stdout } = await call('import', 'old', '--dir', 'kb', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    articles: 1,
    files: ['en/general/reset.md'],
    lost: [{ file: 'reset.html' }],
  })
})

test('what a writer has changed is not written over, unless that is asked for', async () => {
  const { call, read } = start({ ...FILES, 'kb-content/en/general/reset.md': 'mine' })
  const refused = await call('import', 'old')
  expect(refused).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('en/general/reset.md would be written over'),
  })
  expect(read('kb-content/en/general/reset.md')).toBe('mine')
  expect(await call('import', 'old', '--force')).toMatchObject({ exitCode: 0 })
  expect(read('kb-content/en/general/reset.md')).toContain('title: Reset it')
  expect(await call('import', 'old')).toMatchObject({ exitCode: 0 })
})

test('where one file cannot be written none is, and it is said what to do', async () => {
  const { call, cwd } = start({ ...FILES, 'old/a/one.html': '<h1>One</h1><p>x</p>', 'kb-content/en/general': 'a file' })
  const { exitCode, stderr } = await call('import', 'old')
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(
    /Cannot write .*: a file stands where a folder must be\. Nothing was imported\..* import again\./,
  )
  expect(globSync('kb-content/**/*.*', { cwd })).toEqual([])
})

test.each([
  [['import'], 2, 'Say what to import'],
  [['import', 'nowhere'], 2, 'There is nothing at nowhere.'],
  [['import', 'empty'], 2, 'say what it is with --from zendesk'],
  [['import', 'old', '--from', 'htm'], 2, 'Did you mean “html”?'],
  [['import', 'old', '--locale', 'xx'], 2, '--locale can be en'],
  [['import', 'bad.json'], 1, 'is not JSON'],
  [['import', 'other.json'], 1, 'is no export of Zendesk Guide: `articles` is missing'],
  [['import', 'old', '--from', 'starlight'], 1, 'holds no articles'],
])('%j ends with %i and says why', async (argv, exitCode, message) => {
  const { call } = start({ ...FILES, 'bad.json': '{', 'other.json': '{"tickets":[]}', 'empty/note.txt': '' })
  expect(await call(...argv)).toMatchObject({ exitCode, stderr: expect.stringContaining(message) })
})
