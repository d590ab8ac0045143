import { expect, test } from 'vitest'
import { problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { sections } from './sections.ts'

const TITLE = '---\ntitle: Mail\n---\n'

test('a section that the default language lacks is found once, with the one that was probably meant', async () => {
  const problems = await problemsByRule(sections, {
    'firstline.config.mjs': `export default { locales: ['en', 'nl'] }`,
    'en/account/one.md': article({}),
    'nl/acount/one.md': article({}),
    'nl/acount/two.md': article({}),
    'nl/account/three.md': article({}),
  })
  expect(problems).toMatchObject([
    { code: 'unknown-section', file: 'nl/acount/one.md', fix: expect.stringContaining('Did you mean `account`?') },
  ])
})

test('a section’s title without an article in any language is found', async () => {
  const problems = await problemsByRule(sections, {
    'firstline.config.mjs': `export default { locales: ['en', 'nl'] }`,
    'en/mail/one.md': article({}),
    'nl/mail/_section.md': TITLE,
    'en/mial/_section.md': TITLE,
  })
  expect(problems).toMatchObject([
    { code: 'empty-section', file: 'en/mial/_section.md', fix: 'Did you mean the folder `mail`?' },
  ])
})
