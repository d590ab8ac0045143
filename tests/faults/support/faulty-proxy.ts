import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What can happen to a ticket on its way. */
const FAULTS = [
  'reset before it arrived',
  'reset after it was taken',
  'answer cut short',
  '500',
  '503',
  '429 with Retry-After',
  'a gate that says 200',
  'stalled before it arrived',
  'stalled after it was taken',
] as const
type Fault = (typeof FAULTS)[number]

export type FaultyProxy = {
  origin: string
  /** Attempts to send a ticket, and what happened to them. */
  counts: Record<Fault | 'attempts' | 'let through', number>
  /** From now on everything is let through. */
  calm: () => void
  close: () => Promise<void>
}

/**
 * Stands in front of a Worker and breaks a share of the attempts to send a ticket; everything else it lets through.
 *
 * @param rate from 0 to 1
 */
export async function startFaultyProxy(port: number, rate: number): Promise<FaultyProxy> {
  const agent = new Agent({ keepAlive: true })
  const counts = { attempts: 0, 'let through': 0 } as FaultyProxy['counts']
  for (const fault of FAULTS) counts[fault] = 0
  let current = rate

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const pass = () => forward(agent, port, request, body)
    if (request.method !== 'POST' || request.url !== '/api/v1/tickets') return relay(await pass(), response)
    counts.attempts++
    const fault = Math.random() < current ? FAULTS[Math.floor(Math.random() * FAULTS.length)]! : 'let through'
    counts[fault]++
    switch (fault) {
      case 'let through':
        return relay(await pass(), response)
      case 'reset after it was taken':
        await pass()
        break
      case 'answer cut short': {
        const { status, headers, body: whole } = await pass()
        response.writeHead(status, { ...headers, 'content-length': whole.length })
        await new Promise((resolve) => response.write(whole.subarray(0, whole.length / 2), resolve))
        break
      }
      case '500':
        return void response.writeHead(500).end('Internal Server Error')
      case '503':
        return void response.writeHead(503, { 'retry-after': '1' }).end()
      case '429 with Retry-After':
        return void response.writeHead(429, { 'retry-after': '1' }).end()
      case 'a gate that says 200':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our Wi-Fi</h1>')
      case 'stalled before it arrived':
        return
      case 'stalled after it was taken':
        return void (await pass())
      case 'reset before it arrived':
        break
    }
    response.destroy()
  }

  const server = createServer((request, response) => {
    // A browser that crashes or a tab that is closed breaks off in the middle; nobody waits for the answer then.
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    counts,
    calm: () => (current = 0),
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Passed = { status: number; headers: IncomingMessage['headers']; body: Buffer }

function forward(agent: Agent, port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, headers, ...(method ? { method } : {}), path: url ?? '/' }
    const passed = send(options, (answer) => {
      buffer(answer).then(
        (whole) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole }),
        reject,
      )
    })
    passed.once('error', reject)
    passed.end(body)
  })
}

function relay({ status, headers, body }: Passed, response: ServerResponse): void {
  const { 'transfer-encoding': _framing, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body)
}
