import { join, resolve } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { parsePort } from '../system/ports.ts'
import { Problem } from '../system/problem.ts'

/** How Firstline runs on one's own server. */
export type Settings = {
  port: number
  /** The address it listens at; `0.0.0.0` is every one of this machine. */
  host: string
  /** By which the world reaches it; null: by whatever name it is called. */
  url: string | null
  proxies: number
  /** Default: letters are written into a folder. */
  smtp: string | null
  folders: {
    site: string
    /** What must not be lost: database, attachments, secrets, letters. */
    data: string
  }
}

const MOST_PROXIES = 10

/**
 * Reads them from the environment.
 *
 * @throws {Problem} one is wrong; says which, and what it could be
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const home = env['FIRSTLINE_STATE']
  const data = home ? resolve(ROOT, home) : join(ROOT, '.firstline/server')
  return {
    port: parsePort(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    url: readUrl(env['FIRSTLINE_URL']),
    proxies: readProxies(env['FIRSTLINE_PROXIES']),
    smtp: env['FIRSTLINE_SMTP'] || null,
    folders: { site: home ? join(data, 'site') : join(ROOT, 'dist/site'), data },
  }
}

function readUrl(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin
  throw new Problem(
    `FIRSTLINE_URL is "${text}", but an address is written as https://help.example.com, without a path.`,
  )
}

function readProxies(text: string | undefined): number {
  const proxies = Number(text || '0')
  if (Number.isInteger(proxies) && proxies >= 0 && proxies <= MOST_PROXIES) return proxies
  throw new Problem(
    `FIRSTLINE_PROXIES is "${text}", but it says how many proxies of yours stand in front: 0 to ${MOST_PROXIES}.`,
  )
}
