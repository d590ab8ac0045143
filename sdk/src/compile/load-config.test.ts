import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { loadConfig } from './load-config.ts'
import type { Problem } from './problem.ts'

async function load(files: Record<string, string>, below = 'kb/content') {
  const problems: Problem[] = []
  const dir = join(knowledgeBaseFolder({ ...files, [`${below}/README.md`]: '' }), below)
  return { config: await loadConfig(dir, (problem) => problems.push(problem)), problems }
}

test('the nearest configuration at or above the folder counts', async () => {
  const { config } = await load({
    'firstline.config.mjs': `export default { locales: ['de'] }`,
    'kb/firstline.config.mjs': `export default { locales: ['pl', 'en'] }`,
  })
  expect(config?.locales).toEqual(['pl', 'en'])
})

test('without one there are defaults', async () => {
  expect((await load({})).config).toMatchObject({ locales: ['en'], sites: [{ id: 'default' }] })
})

test('a wrong value is an error that names the key', async () => {
  const { config, problems } = await load({ 'firstline.config.mjs': `export default { locales: 'en' }` })
  expect(config).toBeNull()
  expect(problems).toMatchObject([{ code: 'config', field: 'locales', expected: 'a list', received: '"en"' }])
})

test('a wrong value deep inside is named by its whole path', async () => {
  const { problems } = await load({
    'firstline.config.mjs': `export default { sites: [{ id: 'a', name: 'A', origins: ['https://a.b/c'] }] }`,
  })
  expect(problems).toMatchObject([{ field: 'sites[0].origins[0]' }])
})

test('a language that no browser knows is an error', async () => {
  const { problems } = await load({ 'firstline.config.mjs': `export default { locales: ['en', 'en-12'] }` })
  expect(problems).toMatchObject([{ field: 'locales[1]', fix: 'A language is written as en, nl or pt-BR.' }])
})

test('a misspelt key comes with the one that was meant', async () => {
  const { problems } = await load({ 'firstline.config.mjs': `export default { local: ['en'] }` })
  expect(problems).toMatchObject([{ field: 'local', fix: 'Did you mean `locales`?' }])
})

test('a misspelt key deep inside, too', async () => {
  const { problems } = await load({
    'firstline.config.mjs': `export default { sites: [{ id: 'a', name: 'A', texts: { nl: { greating: 'Hoi' } } }] }`,
  })
  expect(problems).toMatchObject([{ field: 'sites[0].texts.nl.greating', fix: 'Did you mean `greeting`?' }])
})

test('a file that throws is an error and not a crash', async () => {
  const { config, problems } = await load({ 'firstline.config.mjs': `throw new Error('no luck')` })
  expect(config).toBeNull()
  expect(problems).toMatchObject([{ code: 'config', message: expect.stringContaining('no luck') }])
})
