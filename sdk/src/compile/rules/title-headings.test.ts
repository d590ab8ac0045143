import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { titleHeadings } from './title-headings.ts'

test('a heading of level 1 is found, unless it is the title at the beginning', async () => {
  const files = {
    'en/a/one.md': article({ title: 'One' }, '# One\n\nText\n\n# More'),
    'en/a/two.md': article({ title: 'Two' }, '# Number two'),
  }
  expect(await foundByRule(titleHeadings, files)).toEqual([
    'title-heading en/a/one.md:8',
    'title-heading en/a/two.md:4',
  ])
})
