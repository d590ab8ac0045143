import { configSchema } from '@firstline/sdk/config'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../../sdk/src/cli/main.ts'
import { compileKnowledgeBase, openCompiled } from '../../sdk/src/compile/index.ts'
import { article, knowledgeBaseFolder } from '../../sdk/src/testing/knowledge-base-folder.ts'
import { migrate } from '../../worker/node/migrate.ts'
import { createNodeApp } from '../../worker/node/node-app.ts'
import { openSqlite } from '../../worker/node/sqlite-database.ts'
import { realOutside } from '../../worker/src/outside.ts'
import { hashPassword } from '../../worker/src/services/password.ts'

const URL_OF_SERVER = 'https://help.example.com'
/** Far from midnight, when everybody becomes somebody else. */
const NOON = Date.parse('2026-11-02T12:00:00.000Z')
const ADMIN = { email: 'overby@example.com', password: 'correct horse' }

/** The whole API on Node and SQLite, reached without a network. */
async function startServer() {
  const DB = openSqlite(':memory:')
  await migrate(DB, fileURLToPath(new URL('../../worker/migrations', import.meta.url)))
  const ASSETS = { fetch: async () => new Response(null, { status: 404 }) }
  const env = { DB, ASSETS, TICKET_TOKEN_SECRETS: 'a-secret-for-tests-only' }
  const outside = { ...realOutside(configSchema.parse({})), now: () => new Date(NOON) }
  const app = createNodeApp({ outside, env, url: URL_OF_SERVER, proxies: 1 })
  await DB.prepare(
    'INSERT INTO staff_member (id, email, name, role, password_hash, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
  )
    .bind('overby', ADMIN.email, 'Overby', 'admin', await hashPassword(ADMIN.password), new Date(NOON).toISOString())
    .run()
  const reach = async (address: string, init: RequestInit = {}) =>
    app.request(address, init, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const sent = { 'content-type': 'application/json', origin: URL_OF_SERVER, ...headers }
    const answer = await reach(`${URL_OF_SERVER}/api/v1${path}`, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  return { reach, post }
}

type Server = Awaited<ReturnType<typeof startServer>>

async function makeKey({ post }: Server): Promise<string> {
  const session = await post('/staff/session', ADMIN)
  const [cookie] = session.headers.getSetCookie()[0]!.split(';')
  const made = await post('/staff/keys', { name: 'Learning' }, { cookie: cookie! })
  return ((await made.json()) as { secret: string }).secret
}

/** One person on one page, each from a network of their own. */
async function visit({ post }: Server, person: number, ...happened: object[]): Promise<void> {
  const shared = { session: `page-${person}`, locale: 'en' }
  const events = happened.map((event, at) => {
    return { id: `${person}-${at}`, at: new Date(NOON + at * 1_000).toISOString(), ...shared, ...event }
  })
  await post('/events', { events }, { 'x-forwarded-for': `203.0.${person}.7` })
}

test('what three visitors taught finds its article for the fourth, and what they missed is a gap', async () => {
  const server = await startServer()
  const key = await makeKey(server)
  for (const person of [1, 2, 3]) {
    await visit(
      server,
      person,
      { type: 'search', query: 'Work at my summer house', results: 2 },
      { type: 'article-view', slug: 'vpn' },
      { type: 'article-feedback', slug: 'vpn', helpful: true },
    )
  }
  for (const person of [4, 5]) await visit(server, person, { type: 'search-empty', query: 'dogs in the office' })
  await visit(
    server,
    6,
    { type: 'search', query: 'only one said so', results: 1 },
    { type: 'article-view', slug: 'vpn' },
    { type: 'article-feedback', slug: 'vpn', helpful: true },
  )

  const cwd = knowledgeBaseFolder({
    'kb-content/en/it/vpn.md': article({ title: 'Connect from afar' }, 'Start the client.'),
    'kb-content/en/it/house.md': article({ title: 'House rules' }, 'In summer the house is open at work.'),
  })
  const dir = join(cwd, 'kb-content')
  const find = async (words: string) => {
    const { files } = await compileKnowledgeBase({ dir })
    return (await (await openCompiled(files, 'en', 'public')).search(words)).map(({ slug }) => slug)
  }
  const firstline = (...argv: string[]) =>
    main([...argv, '--from', URL_OF_SERVER], {
      cwd,
      paint: (_color, text) => text,
      say: () => {},
      untilStopped: async () => {},
      env: { FIRSTLINE_API_KEY: key },
      fetch: server.reach,
    })

  expect((await find('work at my summer house'))[0]).toBe('house')
  expect(await firstline('learn')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await readFile(join(dir, 'en/_learned.yml'), 'utf8')).toMatch(
    /\nvpn:\n {2}- work at my summer house # 3 people\n$/,
  )
  expect((await find('work at my summer house'))[0]).toBe('vpn')

  const gaps = await firstline('gaps', '--format', 'json')
  expect(JSON.parse(gaps.stdout)).toMatchObject({ gaps: [{ title: 'Dogs in the office', visits: 2, tickets: 0 }] })
})
