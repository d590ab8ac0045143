import { expect, test } from 'vitest'
import { foundByRule, problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { headingLevels } from './heading-levels.ts'

test('a heading that skips levels is told by the level it was written with', async () => {
  const problems = await problemsByRule(headingLevels, { 'en/a/one.md': article({}, '## Two\n\n###### Six\n\nText') })
  expect(problems).toMatchObject([{ code: 'heading-level', line: 6, message: expect.stringContaining('has level 6') }])
})

test('levels that follow each other, and steps up again, are fine', async () => {
  const body = '# One\n\n## Two\n\n### Three\n\n#### Four\n\n## Two again'
  expect(await foundByRule(headingLevels, { 'en/a/one.md': article({}, body) })).toEqual([])
})
