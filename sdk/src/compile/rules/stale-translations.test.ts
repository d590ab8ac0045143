import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { staleTranslations } from './stale-translations.ts'

test('a translation older than its source is found; of the same day or without one it is not', async () => {
  const files = {
    'firstline.config.mjs': `export default { locales: ['en', 'nl'] }`,
    'en/a/one.md': article({ updated: '2026-11-10' }),
    'nl/a/one.md': article({ updated: '2026-11-09' }),
    'en/a/two.md': article({ updated: '2026-11-10T09:00:00Z' }),
    'nl/a/two.md': article({ updated: '2026-11-10' }),
    'en/a/three.md': article({ updated: '2026-11-10' }),
    'nl/a/three.md': article({}),
  }
  expect(await foundByRule(staleTranslations, files)).toEqual(['stale-translation nl/a/one.md:3'])
})
