import type { ClientOptions } from '../client/request.ts'
import type { AskedQuestion } from '../schemas/evidence.ts'

export const KEY = 'flk_a-key-for-tests'

/** What stands in for the network: a server that tells these questions, a page at a time, to whoever has the key. */
export function evidenceServer(questions: readonly AskedQuestion[], pageSize = 2): NonNullable<ClientOptions['fetch']> {
  return async (address, { headers }) => {
    const { pathname, searchParams } = new URL(address)
    if (new Headers(headers).get('authorization') !== `Bearer ${KEY}`) return refusal(401, 'unauthorized')
    if (pathname !== '/api/v1/staff/knowledge/questions') return refusal(404, 'not_found')
    const from = Number(searchParams.get('cursor') ?? 0)
    const next = from + pageSize < questions.length ? String(from + pageSize) : null
    return Response.json({ items: questions.slice(from, from + pageSize), next })
  }
}

/** What the API answers when it says no. */
export function refusal(status: number, code: string): Response {
  return Response.json({ error: { code, message: 'No.', requestId: 'r1' } }, { status })
}
