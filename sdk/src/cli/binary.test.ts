import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'

const BINARY = fileURLToPath(new URL('../../bin/firstline.js', import.meta.url))

function run(nodeOptions: string[], args: string[], cwd: string) {
  return spawnSync(process.execPath, [...nodeOptions, BINARY, ...args], { cwd, encoding: 'utf8' })
}

test('the binary prints, and ends with the exit code of the command', () => {
  const cwd = knowledgeBaseFolder({ 'en/a/one.md': article({}, '[x](none.md)') })
  const { status, stdout } = run([], ['check', '--format', 'json'], cwd)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ file: 'en/a/one.md' }] })
})

test('a Node that cannot run TypeScript hands over to one that can, with arguments and output', () => {
  const cwd = knowledgeBaseFolder({ 'en/a/one.md': article({}) })
  expect(run(['--no-strip-types'], ['check'], cwd)).toMatchObject({ status: 0, stdout: '1 article, no problems.\n' })
})

test('the exit code is handed back too', () => {
  expect(run(['--no-strip-types'], ['check', '--nonsense'], '.').status).toBe(2)
})

test('a configuration may import @firstline/sdk/config where nothing is installed', () => {
  const cwd = knowledgeBaseFolder({
    'firstline.config.ts': `import { defineConfig } from '@firstline/sdk/config'\nexport default defineConfig({ locales: ['pl'] })`,
    'pl/a/jeden.md': article({}),
  })
  expect(run([], ['check'], cwd)).toMatchObject({ status: 0, stdout: '1 article, no problems.\n', stderr: '' })
})

test.each(['ts', 'js'])('firstline.config.%s is an ES module in a package of CommonJS too', (type) => {
  const cwd = knowledgeBaseFolder({
    'package.json': '{ "type": "commonjs" }',
    [`firstline.config.${type}`]: `import { defineConfig } from '@firstline/sdk/config'\nexport default defineConfig({ locales: ['pl'] })`,
    'pl/a/jeden.md': article({}),
  })
  expect(run([], ['check'], cwd)).toMatchObject({ status: 0, stdout: '1 article, no problems.\n', stderr: '' })
})

test('a reader that has read enough ends no run in a failure of the program', () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`en/a/a${at}.txt`, '']))
  const cwd = knowledgeBaseFolder({ ...files, 'en/a/one.md': article({}) })
  const command = `'${process.execPath}' '${BINARY}' check | head -1`
  expect(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })).toMatchObject({ stderr: '' })
})
