import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { orphanArticles } from './orphan-articles.ts'

test('an article that no other article, page or question leads to is found', async () => {
  const files = {
    'en/a/hub.md': article({ questions: ['where to begin'], related: ['listed'] }, '[x](linked.md#top)'),
    'en/a/linked.md': article({}, '## Top\n\n[myself](#top)'),
    'en/a/listed.md': article({}),
    'en/a/suggested.md': article({ urls: ['/print*'] }),
    'en/a/alone.md': article({}, '[myself](alone.md)'),
    'en/a/later.md': article({ draft: true }),
  }
  expect(await foundByRule(orphanArticles, files)).toEqual(['orphan-article en/a/alone.md:1'])
})

test('a link or question of one language counts for all, and an orphan is told once', async () => {
  const files = {
    'firstline.config.mjs': `export default { locales: ['en', 'nl'] }`,
    'en/a/one.md': article({}),
    'nl/a/one.md': article({ questions: ['hoe werkt het'] }),
    'en/a/alone.md': article({}),
    'nl/a/alone.md': article({}),
    'nl/a/only.md': article({}),
  }
  expect(await foundByRule(orphanArticles, files)).toEqual([
    'orphan-article en/a/alone.md:1',
    'orphan-article nl/a/only.md:1',
  ])
})
