import { expect, test } from 'vitest'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const QUERIES = lines(
  { id: 'q1', text: 'forgot my pasword', relevant: ['password'] },
  { id: 'q2', text: 'out of toner', relevant: ['printer'] },
  { id: 'q3', text: 'zeppelin', relevant: [] },
)
const DOCS = lines(
  { id: 'password', title: 'Reset your password', body: 'When you forgot it.' },
  { id: 'printer', title: 'Printing', body: 'Where to put toner.', alternates: ['the toner is empty'] },
)

async function firstline(files: Record<string, string>, ...argv: string[]) {
  return main(argv, {
    cwd: knowledgeBaseFolder(files),
    paint: (_color, text) => text,
    say: () => {},
    untilStopped: async () => {},
  })
}

test('documents and questions of files are measured', async () => {
  const files = { 'queries.jsonl': QUERIES, 'docs.jsonl': DOCS }
  const { stdout, exitCode } = await firstline(
    files,
    ...['eval', 'queries.jsonl', '--docs', 'docs.jsonl', '--format', 'json'],
  )
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    metrics: { 'hit@1': 1, 'hit@3': 1, 'hit@5': 1, 'mrr@10': 1, map: 1, auroc: 1 },
    queries: 3,
  })
})

test('files as Windows writes them are read', async () => {
  const asWindows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`
  const files = { 'queries.jsonl': asWindows(QUERIES), 'docs.jsonl': asWindows(DOCS) }
  const { stdout } = await firstline(files, 'eval', 'queries.jsonl', '--docs', 'docs.jsonl')
  expect(stdout).toMatch(/3 questions; in percent\.$/)
})

test('without documents the articles of the folder are measured by their slugs', async () => {
  const files = {
    'queries.jsonl': QUERIES,
    'kb-content/en/it/password.md': article({ title: 'Reset your password' }),
    'kb-content/en/it/printer.md': article({ title: 'Printing' }),
  }
  const { stdout } = await firstline(files, 'eval', 'queries.jsonl')
  expect(stdout).toMatch(/^hit@1 +50\.0\n/)
  expect(stdout).toMatch(/3 questions; in percent\.$/)
})

test('a line that is wrong is named', async () => {
  const files = { 'queries.jsonl': `${QUERIES}\n{"id":"q4"}`, 'docs.jsonl': '{]' }
  const missing = await firstline(files, 'eval', 'queries.jsonl', '--docs', 'docs.jsonl')
  expect(missing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('queries.jsonl:4: text:') })
  const broken = await firstline(
    { ...files, 'queries.jsonl': QUERIES },
    'eval',
    'queries.jsonl',
    '--docs',
    'docs.jsonl',
  )
  expect(broken).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('docs.jsonl:1 is not JSON.') })
})

test('a file that is not there, or not named, is misuse', async () => {
  expect(await firstline({}, 'eval')).toMatchObject({ exitCode: 2 })
  const { exitCode, stderr } = await firstline({}, 'eval', 'nothing.jsonl')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('nothing.jsonl cannot be read.')
})
