import { renameSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

/** A command that runs until `stop`, with what it has said so far. */
function run(files: Record<string, string>, ...argv: string[]) {
  const cwd = knowledgeBaseFolder(files)
  const said: string[] = []
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const ended = main(['dev', ...argv], {
    cwd,
    paint: (_color, text) => text,
    say: (line) => void said.push(line),
    untilStopped: () => stopped,
  })
  return { cwd, said, stop, ended }
}

const urlIn = (said: string[]) => /http:\/\/localhost:\d+\//.exec(said.join('\n'))?.[0]

async function read(url: string): Promise<string> {
  const response = await fetch(url)
  return response.text()
}

/** Everything of an event stream up to a message that holds `words`. */
async function untilEvent(stream: ReadableStream<Uint8Array>, words: string): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes(words)) break
  }
  return text
}

test('a save is shown, an error is told to the page and to the terminal, and what was good stays', async () => {
  const { cwd, said, stop, ended } = run({ 'en/a/tea.md': article({ title: 'Tea' }, 'Green.') }, '--port', '0')
  const url = await vi.waitUntil(() => urlIn(said), { timeout: 60_000 })
  expect(await read(`${url}help/en/tea`)).toContain('Green.')
  const events = await fetch(`${url}firstline-preview/events`)
  writeFileSync(join(cwd, 'en/a/tea.md'), article({ title: 'Tea' }, '[x](none.md)'))
  expect(await untilEvent(events.body!, 'none.md')).toContain('"file":"')
  expect(await read(`${url}help/en/tea`)).toContain('Green.')
  expect(said.join('\n')).toContain('en/a/tea.md:4  error  dead-link')
  stop()
  expect(await ended).toMatchObject({ exitCode: 0 })
})

test('a configuration that comes later counts, and so does a folder that was away', async () => {
  const { cwd, said, stop, ended } = run({ 'kb-content/en/a/tea.md': article({ title: 'Tea' }) }, '--port', '0')
  const url = await vi.waitUntil(() => urlIn(said), { timeout: 60_000 })
  const untilSaid = (words: string) => vi.waitUntil(() => said.join('\n').includes(words), { timeout: 60_000 })
  writeFileSync(join(cwd, 'firstline.config.mjs'), `export default { locale: 'en' }`)
  await untilSaid('Did you mean `locales`?')
  writeFileSync(join(cwd, 'other.mjs'), `export default { locales: ['en', 'nl'] }`)
  renameSync(join(cwd, 'other.mjs'), join(cwd, 'firstline.config.mjs'))
  await vi.waitUntil(async () => (await fetch(`${url}help/nl/`)).ok, { timeout: 60_000 })

  renameSync(join(cwd, 'kb-content'), join(cwd, 'away'))
  await untilSaid('There is no such folder.')
  renameSync(join(cwd, 'away'), join(cwd, 'kb-content'))
  writeFileSync(join(cwd, 'kb-content/en/a/tea.md'), article({ title: 'Tea' }, 'Black.'))
  await vi.waitUntil(async () => (await read(`${url}help/en/tea`)).includes('Black.'), { timeout: 60_000 })
  stop()
  await ended
})

test('a port that is taken is said, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await vi.waitUntil(() => other.listening)
  const { port } = other.address() as AddressInfo
  const { ended } = run({ 'en/a/tea.md': article({}) }, '--port', String(port))
  expect(await ended).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`port ${port} already`) })
})

test('a page of a stranger is not answered', async () => {
  const { said, stop, ended } = run({ 'en/a/tea.md': article({ title: 'Tea' }, 'Green.') }, '--port', '0')
  const url = await vi.waitUntil(() => urlIn(said), { timeout: 60_000 })
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    request(`${url}help/en/tea`, { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end()
  })
  expect(status).toBe(403)
  stop()
  await ended
})

test.each([
  [['--port', 'x'], '--port takes a number'],
  [['--widget', 'nowhere'], 'there is no such folder'],
])('%j is misuse', async (argv, message) => {
  const { ended } = run({ 'en/a/tea.md': article({}) }, ...argv)
  expect(await ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
})
