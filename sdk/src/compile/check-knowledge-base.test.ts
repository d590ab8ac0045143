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
