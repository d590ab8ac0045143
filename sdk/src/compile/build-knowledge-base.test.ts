import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildKnowledgeBase } from './build-knowledge-base.ts'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'

test('a build writes the bundle, the site and the help centre', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/one.md': article({ title: 'One' }) })
  const out = join(dir, '_out')
  expect(await buildKnowledgeBase({ dir, out })).toEqual({ ok: true, problems: [], articles: 1 })
  const read = (path: string) => readFileSync(join(out, path), 'utf8')
  expect(JSON.parse(read('kb/public/en/manifest.json'))).toMatchObject({ version: 1, locale: 'en' })
  expect(JSON.parse(read('kb/site/default.json'))).toMatchObject({ id: 'default', locales: ['en'] })
  expect(read('help/en/one.html')).toContain('<h1>One</h1>')
})

test('a build with an error leaves the last good one as it is', async () => {
  const dir = knowledgeBaseFolder({ 'en/a/one.md': article({ title: 'One' }) })
  const out = join(dir, '_out')
  await buildKnowledgeBase({ dir, out })
  const manifest = readFileSync(join(out, 'kb/public/en/manifest.json'), 'utf8')
  writeFileSync(join(dir, 'en/a/one.md'), article({ title: 'Changed' }, '[x](none.md)'))
  expect(await buildKnowledgeBase({ dir, out })).toMatchObject({ ok: false, problems: [{ code: 'dead-link' }] })
  expect(readFileSync(join(out, 'kb/public/en/manifest.json'), 'utf8')).toBe(manifest)
  expect(readFileSync(join(out, 'help/en/one.html'), 'utf8')).toContain('<h1>One</h1>')
})
