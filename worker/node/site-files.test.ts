import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { siteFiles } from './site-files.ts'

const FILES = {
  _headers:
    '/*\n  ! X-Always\n  X-Always: yes\n\n/deep/:any/*\n  ! X-Always\n  X-Always: no\n  Cache-Control: max-age=1\n',
  'index.html': 'home',
  'ticket.html': 'ticket',
  'help/index.html': 'help',
  'deep/one/app.js': 'let x',
  'docs.html': 'docs',
  'api/docs.css': 'p {}',
  'terms.bin': 'x',
}

async function serve() {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-site-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const site = await siteFiles(folder)
  return (path: string, init?: RequestInit) => site.fetch(new Request(`https://help.example.com${path}`, init))
}

test.each([
  ['/', 'home', 'text/html'],
  ['/ticket', 'ticket', 'text/html'],
  ['/help/', 'help', 'text/html'],
  ['/deep/one/app.js', 'let x', 'text/javascript'],
  ['/api/docs.css', 'p {}', 'text/css'],
  ['/terms.bin', 'x', 'application/octet-stream'],
])('%s answers “%s” as %s', async (path, content, type) => {
  const answer = await (await serve())(path)
  expect([answer.status, await answer.text()]).toEqual([200, content])
  expect(answer.headers.get('Content-Type')).toContain(type)
})

test.each([
  ['/help', '/help/'],
  ['/help/index.html', '/help/'],
  ['/ticket.html?a=1', '/ticket?a=1'],
  ['/docs/', '/docs'],
])('%s leads to %s', async (path, location) => {
  const answer = await (await serve())(path)
  expect([answer.status, answer.headers.get('Location')]).toEqual([307, location])
})

test.each([
  '/nothing',
  '/_headers',
  '/../etc/passwd',
  '/%2e%2e/etc/passwd',
  '/a\\b',
  '/%00',
  '/%',
  '/deep',
  '//ticket',
  '/.git',
])('%s is not there', async (path) => {
  expect((await (await serve())(path)).status).toBe(404)
})

test('a later rule replaces what an earlier one set', async () => {
  const ask = await serve()
  const home = await ask('/')
  expect([home.headers.get('X-Always'), home.headers.get('Cache-Control')]).toEqual([
    'yes',
    'public, max-age=0, must-revalidate',
  ])
  const deep = await ask('/deep/one/app.js')
  expect([deep.headers.get('X-Always'), deep.headers.get('Cache-Control')]).toEqual(['no', 'max-age=1'])
})

test('who has the file already is told so, and who asks for its headers gets them alone', async () => {
  const ask = await serve()
  const tag = (await ask('/ticket')).headers.get('ETag')!
  const again = await ask('/ticket', { headers: { 'If-None-Match': `W/${tag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await ask('/ticket', { method: 'HEAD' })
  expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, '6', ''])
  expect((await ask('/ticket', { method: 'POST' })).status).toBe(405)
})
