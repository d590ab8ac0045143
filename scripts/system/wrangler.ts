import { join } from 'node:path'
import { ROOT } from './folders.ts'

const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')

/** Arguments that run a Wrangler command with this very Node. */
export function wranglerCommand(...args: string[]): { file: string; args: string[] } {
  return { file: process.execPath, args: [WRANGLER, ...args] }
}

/**
 * The environment every Wrangler and vitest call gets: nothing asks, nothing phones home. On a network that drops
 * packets each of these calls would otherwise wait ten seconds, at start and again at the end.
 */
export function offlineEnvironment(from: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return {
    ...from,
    CI: '1',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_WRITE_LOGS: 'false',
  }
}

/** An environment without what steers `npm start`: tests must pass whatever the person has set for themselves. */
export function withoutOwnSettings(from: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name !== 'PORT' && !name.startsWith('FIRSTLINE_')))
}
