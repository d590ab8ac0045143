import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ROOT } from '../../scripts/system/folders.ts'
import { anyFreePort, isPortFree } from '../../scripts/system/ports.ts'
import { processesOf, runCommand, untilSaid } from './support/started.ts'

const PASSWORD = 'correct horse battery'
const TICKET = { requester: { email: 'ada@example.com' }, subject: 'Kept?', body: 'Is this still here tomorrow?' }
let home: string

beforeAll(async () => {
  home = await mkdtemp(join(ROOT, '.firstline/test-start-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

test('a second start keeps the data, and ending it in any way leaves no process', async () => {
  const port = await anyFreePort()
  const origin = `http://localhost:${port}`
  const settings = { PORT: String(port), FIRSTLINE_STATE: home, FIRSTLINE_ADMIN_PASSWORD: PASSWORD }

  const first = runCommand('start', settings)
  await untilSaid(first, 'Ctrl-C stops it.')
  expect(first.output()).toContain(`${origin}/console/`)
  expect(first.output()).toContain('admin@example.com with the password in FIRSTLINE_ADMIN_PASSWORD')
  expect(first.output()).not.toContain(PASSWORD)
  const sent = await post(`${origin}/api/v1/tickets`, TICKET, { 'idempotency-key': crypto.randomUUID() })
  const { ticket, token } = (await sent.json()) as { ticket: { number: number }; token: string }
  first.process.kill('SIGKILL')
  await first.exited
  await untilNoProcessIsLeft()

  const second = runCommand('start', { ...settings, FIRSTLINE_ADMIN_PASSWORD: 'another password' })
  await untilSaid(second, 'Ctrl-C stops it.')
  expect(second.output()).toContain('with the password of the first start')
  const headers = { authorization: `Bearer ${token}` }
  const kept = await fetch(`${origin}/api/v1/tickets/${ticket.number}`, { headers })
  expect(await kept.json()).toMatchObject({ ticket: { subject: TICKET.subject } })
  const signedIn = await post(`${origin}/api/v1/staff/session`, { email: 'admin@example.com', password: PASSWORD })
  expect(signedIn.status).toBe(200)

  second.process.kill('SIGINT')
  expect(await second.exited).toBe(0)
  await untilNoProcessIsLeft()
  expect(await isPortFree(port)).toBe(true)
})

test('a busy port is told at once, by name and with a way out', async () => {
  const port = await anyFreePort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const started = runCommand('start', { PORT: String(port), FIRSTLINE_STATE: home })
  expect(await started.exited).toBe(1)
  server.close()
  expect(started.output()).toContain(`Port ${port} is busy`)
  expect(started.output()).toMatch(/PORT=\d+ npm start/)
  expect(started.output()).not.toContain('starting')
})

test('a port that is none and a password that is too short are told at once', async () => {
  const wrongPort = runCommand('start', { PORT: 'http', FIRSTLINE_STATE: home })
  expect(await wrongPort.exited).toBe(1)
  expect(wrongPort.output()).toContain('PORT is "http"')
  const port = String(await anyFreePort())
  const shortPassword = runCommand('start', { PORT: port, FIRSTLINE_STATE: home, FIRSTLINE_ADMIN_PASSWORD: 'short' })
  expect(await shortPassword.exited).toBe(1)
  expect(shortPassword.output()).toContain('FIRSTLINE_ADMIN_PASSWORD has 5 characters')
})

test('files are served with the headers that other origins and caches need', async () => {
  const script = await fetch(`${inject('origin')}/firstline.js`)
  expect(script.headers.get('cache-control')).toBe('public, max-age=300')
  expect(script.headers.get('etag')).toMatch(/^"/)
  expect(script.headers.get('access-control-allow-origin')).toBe('*')
  expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin')

  const manifest = await fetch(`${inject('origin')}/kb/public/en/manifest.json`)
  expect(manifest.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  const { indexHash } = (await manifest.json()) as { indexHash: string }
  const indexFile = await fetch(new URL(`index/terms-0.${indexHash}.bin`, `${inject('origin')}/kb/public/en/`))
  expect(indexFile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(indexFile.headers.get('access-control-allow-origin')).toBe('*')

  const ticket = await fetch(`${inject('origin')}/ticket`)
  expect(ticket.headers.get('cache-control')).toBe('no-store')
  expect(ticket.headers.get('content-security-policy')).toContain("default-src 'none'")
})

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function untilNoProcessIsLeft(): Promise<void> {
  while ((await processesOf(home)).length > 0) await new Promise((wake) => setTimeout(wake, 50))
}
