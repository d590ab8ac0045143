import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What servers compress; everything else goes as it is. */
const TEXT: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Answers of a service that a widget calls, by path. */
export type Answers = Record<string, (search: URLSearchParams) => object>

/** One response: bytes of its body as they were sent. */
export type Sent = { path: string; bytes: number }

export type ServedPage = {
  url: string
  /** Everything that was sent but the page itself, in order. */
  sent: Sent[]
  stop: () => Promise<void>
}

/** Serves a page and the files of a folder, texts after brotli at its best, as a server sends what was compressed ahead. */
export async function servePage(folder: string, html: string, answers: Answers = {}): Promise<ServedPage> {
  const sent: Sent[] = []
  const compressed = new Map<string, Uint8Array>()
  const compress = (path: string, content: Uint8Array) => {
    const known = compressed.get(path) ?? brotliCompressSync(content)
    compressed.set(path, known)
    return known
  }
  const send = (response: ServerResponse, path: string, type: string, body: Uint8Array, isText: boolean) => {
    const content = isText ? compress(path, body) : body
    sent.push({ path, bytes: content.length })
    response.writeHead(200, { 'content-type': type, ...(isText ? { 'content-encoding': 'br' } : {}) }).end(content)
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers[pathname]
    const file = join(folder, decodeURIComponent(pathname))
    const type = TEXT[extname(pathname)]
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    } else if (answer) {
      const body = Buffer.from(JSON.stringify(answer(searchParams)))
      send(response, `${pathname}?${searchParams}`, 'application/json', body, true)
    } else if (existsSync(file)) {
      send(response, pathname, type ?? 'application/octet-stream', readFileSync(file), type !== undefined)
    } else {
      sent.push({ path: pathname, bytes: 0 })
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    sent,
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
