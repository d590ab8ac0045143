import { env } from 'cloudflare:workers'
import { hashPassword } from '../../../worker/src/services/password.ts'
import type { TestApi } from './api.ts'

export const QUESTION = {
  requester: { email: 'robin@example.com', name: 'Robin' },
  subject: 'Cannot sign in',
  body: 'I have a new phone and my codes are gone.',
}

/** A visitor who has sent a question, with what is needed to follow it. */
export async function submit(api: TestApi, question: Record<string, unknown> = {}, key: string = crypto.randomUUID()) {
  const answer = await api.post('/tickets', { ...QUESTION, ...question }, { 'Idempotency-Key': key })
  if (answer.status !== 201) throw new Error(`Submitting answered ${answer.status}: ${answer.text}`)
  const { ticket, token } = answer.json as { ticket: { number: number; version: number }; token: string }
  const bearer = { Authorization: `Bearer ${token}` }
  const path = `/tickets/${ticket.number}`
  return {
    number: ticket.number,
    token,
    bearer,
    path,
    staffPath: `/staff/tickets/${ticket.number}`,
    read: () => api.get(path, { headers: bearer }),
    reply: (body: string) =>
      api.post(`${path}/messages`, { body }, { ...bearer, 'Idempotency-Key': crypto.randomUUID() }),
    verdict: (verdict: unknown) => api.post(`${path}/verdict`, verdict, bearer),
  }
}

/** Hires a member of staff; the password is `correct horse`. */
export async function hire(
  name: string,
  role: 'agent' | 'admin' = 'agent',
): Promise<{ id: string; email: string; password: string }> {
  const member = { id: crypto.randomUUID(), email: `${name.toLowerCase()}@example.com`, password: 'correct horse' }
  await env.DB.prepare(
    `INSERT INTO staff_member (id, email, name, role, password_hash, created_at) VALUES (?1, ?2, ?3, ?6, ?4, ?5)`,
  )
    .bind(member.id, member.email, name, await hashPassword(member.password), new Date().toISOString(), role)
    .run()
  return member
}

/** Signs in and returns the header that later requests carry. */
export async function signIn(api: TestApi, { email, password }: { email: string; password: string }) {
  const answer = await api.post('/staff/session', { email, password })
  if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}: ${answer.text}`)
  return { Cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! }
}
