import { expect, test } from 'vitest'
import { foundByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { emptyHeadings } from './empty-headings.ts'

test('a heading without words is found, one of code or with an image that is described is not', async () => {
  const body = '##\n\nA\n\n## `npm`\n\nB\n\n## ![A lamp](lamp.svg)\n\nC'
  const lamp = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  const files = { 'en/a/one.md': article({}, body), 'en/a/lamp.svg': lamp }
  expect(await foundByRule(emptyHeadings, files)).toEqual(['empty-heading en/a/one.md:4'])
})
