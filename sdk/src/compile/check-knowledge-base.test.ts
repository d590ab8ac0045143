import { expect, test } from 'vitest'
import { checkKnowledgeBase } from './check-knowledge-base.ts'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'

const printers = Object.fromEntries(
  [1, 2, 3].map((number) => [
    `en/a/printer-${number}.md`,
    article({ title: `Repair printer ${number}`, questions: [`printer ${number}`, 'repair printer'] }),
  ]),
)

test('questions that search answers with their article are fine', async () => {
  const dir = knowledgeBaseFolder(printers)
  expect(await checkKnowledgeBase({ dir })).toMatchObject({ ok: true, problems: [], articles: 3 })
})

test('a question that does not bring its article among the first three is an error at its line', async () => {
  const lost = '---\ntitle: Coffee\nquestions:\n  - where is coffee\n  - repair printer\n---\nBlack.\n'
  const dir = knowledgeBaseFolder({ ...printers, 'en/a/coffee.md': lost })
  expect(await checkKnowledgeBase({ dir })).toMatchObject({
    ok: false,
    problems: [{ code: 'question-not-found', line: 5, field: 'questions[1]', expected: 'coffee' }],
  })
})

test('an internal article’s questions are asked where it can be found', async () => {
  const dir = knowledgeBaseFolder({
    ...printers,
    'en/a/vault.md': article({ title: 'Vault', audience: 'internal', questions: ['open the vault'] }),
  })
  expect(await checkKnowledgeBase({ dir })).toMatchObject({ ok: true, problems: [] })
})

test('a question that is not found is told together with other errors', async () => {
  const lost = article({ title: 'Coffee', questions: ['repair printer'] }, '[x](none.md)')
  const dir = knowledgeBaseFolder({ ...printers, 'en/a/coffee.md': lost, 'en/a/broken.md': 'no front matter' })
  const { problems } = await checkKnowledgeBase({ dir })
  expect(problems.map(({ code }) => code)).toEqual(['front-matter', 'question-not-found', 'dead-link'])
})

const UNREAD = {
  'en/a/one.md': article({}, '## \n\n[](https://example.com)'),
  'en/a/two.md': article({ title: 'Two' }),
}
const codesWith = async (config: string) => {
  const dir = knowledgeBaseFolder({ ...UNREAD, 'firstline.config.mjs': `export default ${config}` })
  return (await checkKnowledgeBase({ dir })).problems.map(({ code }) => code)
}

test('warnings that a team has switched off are not given', async () => {
  expect(await codesWith('{}')).toEqual(['orphan-article', 'empty-heading', 'empty-link', 'orphan-article'])
  expect(await codesWith(`{ check: { off: ['orphan-article', 'empty-link'] } }`)).toEqual(['empty-heading'])
})

test('a warning that is none cannot be switched off, nor can an error', async () => {
  for (const name of ['empty-headin', 'dead-link']) {
    const dir = knowledgeBaseFolder({ 'firstline.config.mjs': `export default { check: { off: ['${name}'] } }` })
    const { problems } = await checkKnowledgeBase({ dir })
    expect(problems).toMatchObject([{ code: 'config', field: 'check.off[0]', received: `"${name}"` }])
    if (name === 'empty-headin') expect(problems[0]!.fix).toBe('Did you mean “empty-heading”?')
  }
})
