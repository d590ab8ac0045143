import { expect, test } from 'vitest'
import { problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { largeImages } from './large-images.ts'

const svg = (width: number, characters = 0) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><!--${'x'.repeat(characters)}--></svg>`

/** The beginning of a PNG, which says its size, and as many bytes after it as asked for. */
function png(width: number, bytes = 0): Uint8Array {
  const head = new Uint8Array(33 + bytes)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(head.buffer)
  view.setUint32(16, width)
  view.setUint32(20, 10)
  return head
}

test('images that are heavier or wider than readers need are found', async () => {
  const problems = await problemsByRule(largeImages, {
    'en/a/one.md': article({}, '![x](wide.png)\n\n![x](heavy.svg)'),
    'en/a/wide.png': png(2_001),
    'en/a/heavy.svg': svg(10, 301 * 1024),
  })
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '4 The image en/a/wide.png is 2,001 px wide.',
    '6 The image en/a/heavy.svg is 301 KB.',
  ])
})

test('an image that two articles show is told once, and a drawing may be as wide as it likes', async () => {
  const problems = await problemsByRule(largeImages, {
    'en/a/one.md': article({}, '![x](wide.png) ![x](wide.svg)'),
    'en/a/two.md': article({}, '![x](wide.png) ![x](small.png)'),
    'en/a/wide.png': png(3_000, 400 * 1024),
    'en/a/wide.svg': svg(5_000),
    'en/a/small.png': png(2_000, 200 * 1024),
  })
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'en/a/one.md The image en/a/wide.png is 3,000 px wide and 400 KB.',
  ])
})
