import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { duplicateTitles } from './duplicate-titles.ts'

test('a title that two articles of a language bear is found, whatever the case; of two languages it is fine', async () => {
  const files = {
    'firstline.config.mjs': `export default { locales: ['en', 'nl'] }`,
    'en/a/one.md': article({ title: 'Print' }),
    'en/b/two.md': article({ title: 'print' }),
    'nl/a/one.md': article({ title: 'Print' }),
  }
  expect(await foundByRule(duplicateTitles, files)).toEqual(['duplicate-title en/b/two.md:2'])
})
