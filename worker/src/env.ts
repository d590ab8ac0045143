import type { Database } from './db/database.ts'
import type { FileStore } from './file-store.ts'
import type { Mailer } from './mail/mailer.ts'

/** What Cloudflare's `send_email` takes. */
export type MailMessage = {
  from: { name: string; email: string }
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** Bindings and secrets of the Worker, as `wrangler.toml` and `wrangler secret put` name them. */
export type Env = {
  /** D1, or anything of its shape. */
  DB: Database
  /** The built files: site, console, compiled knowledge base. */
  ASSETS: { fetch(request: Request): Promise<Response> }
  /** R2, or anything of its shape. Without it attachments are switched off. */
  ATTACHMENTS?: FileStore
  /** The first gate: how often an address may call. */
  GATE?: { limit(options: { key: string }): Promise<{ success: boolean }> }
  /** Cloudflare's binding for sending mail. */
  MAIL?: { send(message: MailMessage): Promise<{ messageId: string }> }
  /** Address that takes letters as JSON and passes them on; comes before `MAIL`. `npm start` puts its own here. */
  MAIL_RELAY?: string
  /** What sends letters in the same process, on one's own server; comes before both. */
  MAILER?: Mailer
  /**
   * One or two secrets, divided by a comma, of at least 16 characters. The first signs the tokens of private links, both
   * open them: to change it, put the new one in front, and drop the old one once its links may stop working.
   */
  TICKET_TOKEN_SECRETS?: string
  /**
   * One or two keys that identity tokens are signed with, as `<kid>:<secret>` divided by a comma, each secret of at least
   * 32 characters. Both open: to change one, add the new, let the site's server sign with it, drop the old an hour later.
   * Without any, nobody can be identified.
   */
  IDENTITY_SECRETS?: string
}
