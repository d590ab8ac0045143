import { expect, test } from 'vitest'
import type { ArticleEntry, Manifest, SiteBundle } from '@firstline/sdk/schemas'
import { loadKnowledge } from './knowledge.ts'

const SITE: SiteBundle = {
  version: 1,
  id: 'shop',
  name: 'Shop',
  locales: ['nl', 'en'],
  categories: [
    { id: 'mail', title: { en: 'Mail', nl: 'E-mail' } },
    { id: 'other', title: { en: 'Other' } },
  ],
  anonymous: true,
  proofOfWork: false,
  pageAddress: 'path',
  mode: 'neutral',
  forms: [
    {
      fields: [
        {
          key: 'floor',
          kind: 'choice',
          label: { en: 'Floor', nl: 'Verdieping' },
          required: false,
          options: [{ value: '0', label: { nl: 'Begane grond' } }],
        },
      ],
    },
  ],
}

function entry(slug: string, title: string, section: string): ArticleEntry {
  return { slug, title, summary: '', section, lang: 'nl', kind: 'article', path: `articles/${slug}.1.json` }
}

const MANIFEST: Manifest = {
  version: 1,
  locale: 'nl',
  defaultLocale: 'nl',
  index: {
    articles: 2,
    languages: ['nl'],
    calibration: { offset: 0, slope: 1 },
    concepts: [],
    grams: 'always',
    terms: 1,
    guesses: null,
    slugs: 0,
  },
  indexHash: '1',
  sections: [
    { id: 'network', title: 'Netwerk', description: '', lang: 'en', count: 1 },
    { id: 'mail', title: 'E-mail', description: '', lang: 'en', count: 1 },
  ],
  articles: [entry('vpn', 'Verbinden met VPN', 'network'), entry('mail', 'E-mail instellen', 'mail')],
  entriesPerFile: null,
  aliases: {},
  urls: [],
}

/** Serves these files below `/kb/`. */
function serve(files: Record<string, unknown>): typeof fetch {
  return async (input) => {
    const file = files[new URL(new Request(input).url).pathname]
    return file ? Response.json(file) : new Response(null, { status: 404 })
  }
}

const FILES = { '/kb/site/default.json': SITE, '/kb/public/nl/manifest.json': MANIFEST }

test('categories, articles and questions come in the site’s default language, articles by title', async () => {
  expect(await loadKnowledge('/kb', '', serve(FILES))).toEqual({
    categories: [
      { id: 'mail', title: 'E-mail' },
      { id: 'other', title: 'other' },
    ],
    articles: [
      { slug: 'mail', title: 'E-mail instellen' },
      { slug: 'vpn', title: 'Verbinden met VPN' },
    ],
    questions: [{ key: 'floor', label: 'Verdieping', options: [{ value: '0', label: 'Begane grond' }] }],
  })
})

test('a site that is not there is an error that names the file', async () => {
  await expect(loadKnowledge('/kb', 'gone', serve(FILES))).rejects.toThrow('/kb/site/gone.json')
})

test('a knowledge base of another version is refused', async () => {
  const files = { ...FILES, '/kb/public/nl/manifest.json': { ...MANIFEST, version: 2 } }
  await expect(loadKnowledge('/kb', '', serve(files))).rejects.toThrow('has version 2')
})
