import { expect, test } from 'vitest'
import { loadKnowledge } from './knowledge.ts'

const FILES: Record<string, unknown> = {
  '/kb/site/default.json': {
    locales: ['nl', 'en'],
    categories: [
      { id: 'mail', title: { en: 'Mail', nl: 'E-mail' } },
      { id: 'other', title: { en: 'Other' } },
    ],
  },
  '/kb/public/nl/manifest.json': {
    articles: [
      { slug: 'vpn', title: 'Verbinden met VPN', path: 'articles/vpn.1.json' },
      { slug: 'mail', title: 'E-mail instellen', path: 'articles/mail.1.json' },
    ],
  },
}

async function serve(url: unknown): Promise<Response> {
  const file = FILES[url as string]
  return file ? Response.json(file) : new Response('', { status: 404 })
}

test('categories and articles come in the site’s default language, articles by title', async () => {
  expect(await loadKnowledge('/kb', '', serve)).toEqual({
    categories: [
      { id: 'mail', title: 'E-mail' },
      { id: 'other', title: 'other' },
    ],
    articles: [
      { slug: 'mail', title: 'E-mail instellen' },
      { slug: 'vpn', title: 'Verbinden met VPN' },
    ],
  })
})

test('a site that is not there is an error that names the file', async () => {
  await expect(loadKnowledge('/kb', 'gone', serve)).rejects.toThrow('/kb/site/gone.json')
})
