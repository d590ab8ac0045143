import { Problem } from '../system/problem.ts'

/** What stands in wrangler.toml until somebody has made a database: enough for one that is local. */
const PLACEHOLDER = '00000000-0000-0000-0000-000000000001'

/**
 * @param settings the text of wrangler.toml
 * @throws {Problem} it names no database of one's own; says how to make one
 */
export function requireOwnDatabase(settings: string): void {
  if (!settings.includes(PLACEHOLDER)) return
  throw new Problem(
    [
      'wrangler.toml names no database at Cloudflare yet. Once:',
      '  npx wrangler d1 create firstline                     and put the id it prints into wrangler.toml',
      '  npx wrangler r2 bucket create firstline-attachments  or remove the bucket there: attachments are then refused',
      '  npx wrangler secret put TICKET_TOKEN_SECRETS         worker/src/env.ts says how the secrets are written',
    ].join('\n'),
  )
}
