import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { BuiltFile } from './bundle.ts'
import { weighWidget } from './weigh-widget.ts'

/** What cannot be compressed: it is sent with a few bytes more than its length. */
const file = (path: string, length: number, imports: string[] = [], isEntry = false): BuiltFile => {
  return { path, content: randomBytes(length), isEntry, imports }
}

test('a file weighs what comes with it and is not there yet: all that it imports, and the largest language', () => {
  const { held } = weighWidget({
    loader: file('firstline.js', 1_000),
    modules: [
      file('widget/panel.1.js', 20_000, ['widget/knowledge.1.js'], true),
      file('widget/knowledge.1.js', 5_000, ['widget/more.1.js'], true),
      file('widget/more.1.js', 300),
      file('widget/texts-nl.1.js', 700),
      file('widget/texts-de.1.js', 900),
      file('widget/articles.1.js', 4_000, ['widget/panel.1.js']),
      file('widget/desk.1.js', 10_000, ['widget/panel.1.js', 'widget/articles.1.js', 'widget/key.1.js']),
      file('widget/key.1.js', 100),
      file('widget/desk-texts-nl.1.js', 2_000),
      file('widget/words-of-dutch.1.js', 3_000),
    ],
  })
  expect(Math.round(held.widget.brotli / 100)).toBe(Math.round((1_000 + 20_000 + 5_000 + 300 + 900) / 100))
  expect(Math.round(held.articles.brotli / 100)).toBe(40)
  expect(Math.round(held.desk.brotli / 100)).toBe(Math.round((10_000 + 100 + 2_000) / 100))
  expect(Math.round(held.words.brotli / 100)).toBe(30)
})
