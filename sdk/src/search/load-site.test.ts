import { expect, test } from 'vitest'
import type { SiteBundle } from '../schemas/bundle.ts'
import { KnowledgeBaseError } from './fetch-file.ts'
import { loadSite } from './load-site.ts'

const SHOP: SiteBundle = {
  version: 1,
  id: 'shop',
  name: 'Shop',
  locales: ['en', 'nl'],
  categories: [],
  forms: [],
  anonymous: true,
  proofOfWork: false,
  pageAddress: 'path',
  mode: 'neutral',
}

function serve(files: Record<string, unknown>): typeof fetch {
  return (input) => {
    const file = files[new Request(input).url.slice('https://help.example.com/kb/'.length)]
    return Promise.resolve(file ? Response.json(file) : new Response(null, { status: 404 }))
  }
}
const open = (files: Record<string, unknown>, site?: string) =>
  loadSite({ url: 'https://help.example.com/kb', fetch: serve(files), ...(site === undefined ? {} : { site }) })

test('a site is found by its id, and the first one without', async () => {
  const files = { 'site/default.json': SHOP, 'site/intranet.json': { ...SHOP, id: 'intranet' } }
  expect(await open(files)).toEqual(SHOP)
  expect(await open(files, 'intranet')).toMatchObject({ id: 'intranet' })
})

test('a site that is not there is an error that names its file', async () => {
  await expect(open({}, 'gone')).rejects.toThrow(new KnowledgeBaseError('/kb/site/gone.json answered 404.', 404))
})

test('a site of another version is refused by name', async () => {
  const files = { 'site/default.json': { ...SHOP, version: 2 } }
  await expect(open(files)).rejects.toThrow('/kb/site/default.json has version 2; this reader knows version 1.')
})

test('an id cannot lead out of the sites’ folder', async () => {
  const files = { 'public/en/manifest.json': SHOP }
  await expect(open(files, '../public/en/manifest')).rejects.toBeInstanceOf(KnowledgeBaseError)
})
