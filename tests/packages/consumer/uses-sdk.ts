/** Every entry point of the sdk, as somebody's own program uses it: what it prints is what it found. */
import { createVisitorClient, type VisitorClient } from '@firstline/sdk/client'
import { buildKnowledgeBase, type Built } from '@firstline/sdk/compile'
import { defineConfig } from '@firstline/sdk/config'
import { checkFields, type CheckedFields } from '@firstline/sdk/forms'
import { groupGaps, type Gap } from '@firstline/sdk/learn'
import { ATTACHMENT_TYPES } from '@firstline/sdk/attachments'
import { LIMITS } from '@firstline/sdk/limits'
import { createLiveSearch } from '@firstline/sdk/live'
import { en, type OwnTexts } from '@firstline/sdk/panel-texts'
import { ticketStatusSchema, type SiteBundle } from '@firstline/sdk/schemas'
import { loadKnowledgeBase, loadSite, type SearchResult } from '@firstline/sdk/search'
import { fold } from '@firstline/sdk/text'
import { textToTree, type Tree } from '@firstline/sdk/tree'
import { readFile } from 'node:fs/promises'

const built: Built = await buildKnowledgeBase({ dir: 'kb-content', out: 'public' })
const read = async (address: string | URL | Request): Promise<Response> => {
  const { pathname } = new URL(address instanceof Request ? address.url : address)
  return new Response(await readFile(`public${pathname}`))
}
const root = { url: 'https://help.example.com/kb/', fetch: read }
const site: SiteBundle = await loadSite(root)
const kb = await loadKnowledgeBase({ ...root, locale: site.locales[0] })
const found: SearchResult[] = await kb.search('forgot my pasword')

const live = createLiveSearch([{ id: 'vpn', title: 'Install version 5 before Friday' }])
const gaps: Gap[] = await groupGaps([], { locale: 'en', search: kb.search })
const client: VisitorClient = createVisitorClient({ api: 'https://help.example.com/api/v1' })
const checked: CheckedFields = checkFields(undefined, {}, { earliest: '2026-11-22', latest: '2026-11-22' })
const tree: Tree = textToTree('Thank you.')
const texts: OwnTexts = { greeting: 'Ask us anything' }
const config = defineConfig({ locales: ['en'], sites: [{ id: 'shop', name: 'Shop', texts: { en: texts } }] })

console.log(
  JSON.stringify({
    articles: built.articles,
    found: found.map(({ slug }) => slug),
    live: live.search('versions').map(({ id }) => id),
    gaps: gaps.length,
    client: typeof client.createTicket,
    problems: checked.problems,
    status: ticketStatusSchema.parse('open'),
    tree: tree.length,
    subject: LIMITS.subjectCharacters,
    endings: ATTACHMENT_TYPES['image/png'],
    folded: fold('É'),
    locales: config.locales,
    help: en.help,
  }),
)
