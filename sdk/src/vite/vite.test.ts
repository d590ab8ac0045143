import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { firstline, type FirstlineOptions } from './index.ts'

const FILES = {
  'index.html': '<!doctype html><title>Product</title>',
  'kb-content/en/a/tea.md': article({ title: 'Tea' }, 'Green.'),
  'kb-content/en/a/vault.md': article({ title: 'Vault', audience: 'internal' }, 'Behind the picture.'),
  'kb-content/en/a/coffee.md': article({ title: 'Coffee', draft: true }, 'Black.'),
}

async function buildProduct(files: Record<string, string>, options?: FirstlineOptions) {
  const root = knowledgeBaseFolder(files)
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [firstline(options)],
  })) as Rolldown.RolldownOutput
  return output.map((file) => ({ path: file.fileName, text: String('source' in file ? file.source : file.code) }))
}

test('the public articles come with the product, and nothing of any other', async () => {
  const files = await buildProduct(FILES)
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['index.html', 'kb/public/en/manifest.json', 'kb/site/default.json']),
  )
  expect(files.filter(({ path, text }) => /^(kb\/internal|help)\//.test(path) || /picture|Black/.test(text))).toEqual(
    [],
  )
})

test('the help centre comes along where it is asked for', async () => {
  const paths = (await buildProduct(FILES, { helpCentre: true })).map(({ path }) => path)
  expect(paths).toContain('help/en/tea.html')
})

test('an error in an article stops the build and names file and line', async () => {
  const broken = { ...FILES, 'kb-content/en/a/tea.md': article({ title: 'Tea' }, '[x](none.md)') }
  await expect(buildProduct(broken)).rejects.toThrow(/kb-content\/en\/a\/tea\.md:4 There is no article/)
})

test('what was built before outlives an error', async () => {
  const root = knowledgeBaseFolder({ ...FILES, 'dist/kb/public/en/manifest.json': 'before' })
  writeFileSync(join(root, 'kb-content/en/a/tea.md'), article({ title: 'Tea' }, '[x](none.md)'))
  const building = build({ root, configFile: false, logLevel: 'silent', plugins: [firstline()] })
  await expect(building).rejects.toThrow('There is no article')
  expect(readFileSync(join(root, 'dist/kb/public/en/manifest.json'), 'utf8')).toBe('before')
})

test('while developing, what is saved is served and pages are told, and errors stand in the terminal', async () => {
  const root = knowledgeBaseFolder(FILES)
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1', ws: false },
    plugins: [firstline()],
  })
  onTestFinished(() => server.close())
  await server.listen()
  const { port } = server.httpServer!.address() as { port: number }
  const manifestUrl = `http://127.0.0.1:${port}/kb/public/en/manifest.json`
  const manifest = await (await fetch(manifestUrl)).text()
  expect(manifest).toContain('"title":"Tea"')
  const { promise: reloaded, resolve } = Promise.withResolvers<object>()
  server.ws.send = resolve
  writeFileSync(join(root, 'kb-content/en/a/tea.md'), article({ title: 'Tea', summary: 'In a pot.' }, 'Green.'))
  expect(await reloaded).toEqual({ type: 'full-reload' })
  expect(await (await fetch(manifestUrl)).text()).toContain('In a pot.')
  const { promise: logged, resolve: log } = Promise.withResolvers<string>()
  server.config.logger.error = log
  writeFileSync(join(root, 'kb-content/en/a/tea.md'), article({ title: 'Tea' }, '[x](none.md)'))
  expect(await logged).toMatch(/tea\.md:4 There is no article/)
})
