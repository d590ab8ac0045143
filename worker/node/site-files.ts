import { open, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { getMimeType } from 'hono/utils/mime'
import type { Env } from '../src/env.ts'
import { readHeaderRules } from './header-rules.ts'

/** What Cloudflare says of a file that no rule says otherwise of. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** The file with the rules is not one of the site's. */
const RULES = '_headers'

/**
 * Serves the built site as Cloudflare's static assets do: `/ticket` is `ticket.html`, `/help/` is `help/index.html`, and
 * other ways of writing them lead there; 404 without a word for what is not there.
 *
 * @param folder built; read anew with each request but for its `_headers`
 */
export async function siteFiles(folder: string): Promise<Env['ASSETS']> {
  const headersOf = readHeaderRules(await readFile(join(folder, RULES), 'utf8'))

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const path = safePath(pathname)
    const found = path === null ? null : await find(folder, path)
    if (found === null) return new Response(null, { status: 404 })
    if ('location' in found) {
      return new Response(null, { status: 307, headers: { Location: found.location + new URL(request.url).search } })
    }
    const { file, name } = found
    const { size, mtimeMs } = await file.stat()
    const headers = headersOf(pathname)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', REVALIDATE)
    const type = getMimeType(name) ?? 'application/octet-stream'
    headers.set('Content-Type', type)
    headers.set('ETag', `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`)
    if (request.headers.get('If-None-Match')?.includes(headers.get('ETag')!)) {
      await file.close()
      return new Response(null, { status: 304, headers })
    }
    headers.set('Content-Length', String(size))
    if (request.method === 'HEAD') {
      await file.close()
      return new Response(null, { headers })
    }
    return new Response(Readable.toWeb(file.createReadStream()) as ReadableStream, { headers })
  }

  return {
    async fetch(request) {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      return isRead ? answer(request) : new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
    },
  }
}

type Found = { file: FileHandle; name: string } | { location: string }

async function find(folder: string, path: string): Promise<Found | null> {
  const page = path.endsWith('/') ? `${path}index.html` : `${path}.html`
  const otherPage = path.endsWith('/') ? `${path.slice(0, -1)}.html` : `${path}/index.html`
  if (path.endsWith('/index.html')) return (await exists(folder, path)) ? { location: path.slice(0, -10) } : null
  if (path.endsWith('.html')) return (await exists(folder, path)) ? { location: path.slice(0, -5) } : null
  for (const name of [path, page]) {
    const file = name.endsWith('/') ? null : await openFile(join(folder, name))
    if (file) return { file, name }
  }
  if (!(await exists(folder, otherPage))) return null
  return { location: path.endsWith('/') ? path.slice(0, -1) : `${path}/` }
}

async function exists(folder: string, path: string): Promise<boolean> {
  const file = await openFile(join(folder, path))
  await file?.close()
  return file !== null
}

/** @returns null when there is no such file */
async function openFile(path: string): Promise<FileHandle | null> {
  try {
    const file = await open(path)
    if ((await file.stat()).isFile()) return file
    await file.close()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(code ?? '')) throw error
  }
  return null
}

/** @returns null for what could lead out of the folder, or to what is none of the site's */
function safePath(pathname: string): string | null {
  let path
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const isSafe = !/[\\\0]|\/\.|\/\//.test(path) && path !== `/${RULES}`
  return isSafe ? path : null
}
