import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { duplicateHeadings } from './duplicate-headings.ts'

test('two headings of the same words below the same heading are found', async () => {
  const body = '## Set up\n\nA\n\n## Use\n\nB\n\n## set up\n\nC'
  expect(await foundByRule(duplicateHeadings, { 'en/a/one.md': article({}, body) })).toEqual([
    'duplicate-heading en/a/one.md:12',
  ])
})

test('the same words below different headings are told apart by those', async () => {
  const body = '## Windows\n\n### Install\n\nA\n\n## Mac\n\n### Install\n\nB'
  expect(await foundByRule(duplicateHeadings, { 'en/a/one.md': article({}, body) })).toEqual([])
})
