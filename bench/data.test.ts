import { expect, test } from 'vitest'
import { knowledgeBaseFolder } from '../sdk/src/testing/knowledge-base-folder.ts'
import { exampleData, readData } from './data.ts'

const ARTICLES = { 'corpus/articles-1000.jsonl': '{"id":"0","title":"Print","markdown":"# Print\\n\\nPress."}\n' }
const SET = {
  'retrieval/shop/docs.jsonl': '{"id":"a","title":"Print"}\n',
  'retrieval/shop/queries.jsonl': '{"id":1,"text":"printing","relevant":["a"]}\n{"id":2,"text":"weather"}\n',
}

test('a data folder is read', () => {
  const { sets, articles } = readData(knowledgeBaseFolder({ ...ARTICLES, ...SET }))
  expect(sets).toMatchObject([{ name: 'shop', docs: [{ id: 'a' }], queries: [{ relevant: ['a'] }, { relevant: [] }] }])
  expect(articles).toHaveLength(1)
})

test.each([
  ['no folder', '/nowhere', '/nowhere is not there. A data folder holds'],
  ['no questions', knowledgeBaseFolder.bind(null, ARTICLES), 'retrieval is not there.'],
  ['no articles', knowledgeBaseFolder.bind(null, SET), 'articles-1000.jsonl is not there.'],
  ['an empty line', knowledgeBaseFolder.bind(null, { ...ARTICLES, ...SET, 'retrieval/shop/docs.jsonl': '{}' }), 'id:'],
])('%s: it says what is missing', (_, folder, message) => {
  expect(() => readData(typeof folder === 'string' ? folder : folder())).toThrow(message)
})

test('the example asks questions that its articles do not list', async () => {
  const { docs, queries } = (await exampleData()).sets[0]!
  const listed = new Set(docs.flatMap(({ alternates }) => alternates))
  expect(queries.length).toBeGreaterThan(10)
  expect(queries.filter(({ text }) => listed.has(text))).toEqual([])
})
