import { expect, test } from 'vitest'
import { problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { missingTranslations } from './missing-translations.ts'

test('an article that languages lack is named once, with all of them; drafts are not waited for', async () => {
  const problems = await problemsByRule(missingTranslations, {
    'firstline.config.mjs': `export default { locales: ['en', 'nl', 'pl'] }`,
    'en/a/one.md': article({}),
    'en/a/two.md': article({}),
    'en/a/later.md': article({ draft: true }),
    'nl/b/one.md': article({}),
    'pl/a/one.md': article({}),
  })
  expect(problems).toMatchObject([{ file: 'en/a/two.md', message: expect.stringContaining('to nl, pl:') }])
})
