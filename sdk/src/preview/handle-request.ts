import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { shownPath } from '../compile/shown-path.ts'
import { contentType } from './content-type.ts'
import { findFile } from './find-file.ts'
import type { Preview, Version } from './preview.ts'

const EVENTS = '/firstline-preview/events'
const PAGE_SCRIPT = '/firstline-preview/page.js'
/** Proxies and browsers give up a connection on which nothing comes. */
const SIGN_OF_LIFE_MS = 20_000

/**
 * Answers requests for a preview's help centre and knowledge base.
 *
 * @returns false: it is not for the preview, and nothing was answered
 */
export type PreviewHandler = (request: IncomingMessage, response: ServerResponse) => boolean

export function handleRequests(preview: Preview): PreviewHandler {
  const pageScript = readFileSync(new URL('page-script.js', import.meta.url))

  function send(response: ServerResponse, path: string, content: string | Uint8Array): void {
    response.setHeader('Content-Type', contentType(path))
    // Also what is named by its content: of a preview nothing is kept.
    response.setHeader('Cache-Control', 'no-store')
    response.end(content)
  }

  async function answer(response: ServerResponse, pathname: string): Promise<void> {
    let found = findFile(preview.version().files, pathname)
    // What search has not read for the first time is on its way, and an open widget waits for it.
    if (!found && pathname.startsWith('/kb/')) {
      await preview.searchIsCurrent().catch(() => {
        // Then there is no such file, and the page says so.
      })
      found = findFile(preview.version().files, pathname)
    }
    const version = preview.version()
    if (!found) {
      response.statusCode = 404
      send(response, 'page.html', withScript(notFoundPage(version), version))
    } else if ('location' in found) {
      response.writeHead(307, { Location: found.location }).end()
    } else {
      const isPage = found.path.endsWith('.html')
      send(response, found.path, isPage ? withScript(new TextDecoder().decode(found.content), version) : found.content)
    }
  }

  return (request, response) => {
    const pathname = pathnameOf(request)
    if (pathname === EVENTS) {
      sendEvents(preview, request, response)
      return true
    }
    if (pathname === PAGE_SCRIPT) {
      send(response, PAGE_SCRIPT, pageScript)
      return true
    }
    if (!/^\/(help|kb)(\/|$)/.test(pathname)) return false
    void answer(response, pathname)
    return true
  }
}

/** Path of the address that is asked for, percent-encoded. Whatever is asked for has one, also what is no address. */
export function pathnameOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0]!
}

/** What is wrong with the newest version, for the page to show. */
export function errorsOf({ problems }: Version): Version['problems'] {
  return problems.filter(({ severity }) => severity === 'error')
}

function sendEvents(preview: Preview, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const tell = (version: Version) => {
    const errors = errorsOf(version).map((error) => ({ ...error, file: shownPath(error.file, process.cwd()) }))
    response.write(`data: ${JSON.stringify({ number: version.number, errors })}\n\n`)
  }
  tell(preview.version())
  const stop = preview.subscribe(tell)
  const timer = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE_MS)
  request.on('close', () => {
    stop()
    clearInterval(timer)
  })
}

function withScript(page: string, { number }: Version): string {
  const script = `<script type="module" src="${PAGE_SCRIPT}" data-firstline-preview data-version="${number}"></script>`
  return page.replace('</head>', `${script}</head>`)
}

/** Also what shows before there is a version without errors. */
function notFoundPage({ number }: Version): string {
  const text =
    number === 0 ? 'There is nothing to show yet.' : 'There is no such page. <a href="/help/">All articles</a>'
  return `<!doctype html><html lang="en"><head><title>Preview</title></head><body><main><p>${text}</p></main></body></html>`
}
