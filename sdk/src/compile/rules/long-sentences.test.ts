import { expect, test } from 'vitest'
import { problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { longSentences } from './long-sentences.ts'

const sentence = (words: number) => `${Array.from({ length: words }, (_, at) => `Word${at}`).join(' ')}.`

async function judge(body: string, locale = 'en') {
  const problems = await problemsByRule(longSentences, {
    'firstline.config.mjs': `export default { locales: ['${locale}'] }`,
    [`${locale}/a/one.md`]: article({}, body),
  })
  return problems.map(({ line, message }) => `${line}: ${/has (\d+) words/.exec(message)![1]}`)
}

test('a sentence is long from a number of words on, which depends on the language', async () => {
  expect(await judge(`${sentence(30)} ${sentence(31)}`)).toEqual(['4: 31'])
  expect(await judge(`${sentence(25)} ${sentence(26)}`, 'pl')).toEqual(['4: 26'])
})

test('the worst three of an article are told, the longest first', async () => {
  const body = [32, 40, 35, 50].map(sentence).join('\n\n')
  expect(await judge(body)).toEqual(['10: 50', '6: 40', '8: 35'])
})

test('list items and callouts are read, code and tables are not', async () => {
  const long = sentence(40)
  expect(await judge(`- ${long}\n\n> [!NOTE]\n> ${long}\n\n    ${long}\n\n| a |\n| - |\n| ${long} |`)).toEqual([
    '4: 40',
    '6: 40',
  ])
})

test('sentences that together are long are not, neither are broken lines nor an address', async () => {
  expect(await judge(`${sentence(20)} ${sentence(20)}`)).toEqual([])
  expect(await judge(`${'a/'.repeat(60)}b`)).toEqual([])
  expect(await judge(`${sentence(20).slice(0, -1)}\\\n${sentence(20)}`)).toEqual([])
})

test('a language without spaces between words is not counted', async () => {
  expect(await judge('漢字 '.repeat(60), 'ja')).toEqual([])
})
