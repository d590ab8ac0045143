import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knowledgeBaseFolder } from '../sdk/src/testing/knowledge-base-folder.ts'
import { writeIntoPage } from './write-page.ts'

const PAGE = 'Before.\n\n<!-- bench:cost -->\n\nOld.\n\n<!-- /bench:cost -->\n\nAfter.\n'

test('figures take the place of the ones before, and nothing else changes', async () => {
  const page = join(knowledgeBaseFolder({ 'page.md': PAGE }), 'page.md')
  await writeIntoPage(page, 'cost', 'New.')
  await writeIntoPage(page, 'cost', 'Newer.')
  expect(readFileSync(page, 'utf8')).toBe(PAGE.replace('Old.', 'Newer.'))
})

test('a page without a place for them is left as it is', async () => {
  const page = join(knowledgeBaseFolder({ 'page.md': PAGE }), 'page.md')
  await expect(writeIntoPage(page, 'quality', 'New.')).rejects.toThrow('<!-- bench:quality -->')
  expect(readFileSync(page, 'utf8')).toBe(PAGE)
})
