import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'

/** A stranger's page, as its author wrote it. */
export type HostPage = {
  /** Default: the one of standards mode. */
  doctype?: string
  /** Before the widget's script. */
  head?: string
  body?: string
  /** The tag that embeds it. Default: the one of the README. */
  embed?: string
  /** Content-Security-Policy that it is served with. */
  policy?: string
}

export const EMBED = () => `<script async src="${inject('origin')}/firstline.js"></script>`

/** Serves the page, whatever is asked for, at an origin of its own, until it is closed; and opens it. */
export async function openHostPage(page: Page, host: HostPage = {}): Promise<void> {
  const { doctype = '<!doctype html>', head = '', body = '<h1>Shop</h1>', embed = EMBED(), policy } = host
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (policy) response.setHeader('content-security-policy', policy)
    const text = `<html lang="en"><head><title>Shop</title>${head}${embed}</head><body>${body}</body></html>`
    response.end(doctype + text)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  page.once('close', () => server.close())
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
}
