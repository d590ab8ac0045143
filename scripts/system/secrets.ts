import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ROOT, type Folders } from './folders.ts'

const SECRET_BYTES = 32

/**
 * Makes the secret that visitors' private links are derived from, once: another one would make every link that was
 * ever given out useless. It goes to Wrangler as a file, since a command line can be read by everybody on the machine.
 */
export async function ensureSecrets(file: string): Promise<void> {
  if (existsSync(file)) return
  await mkdir(dirname(file), { recursive: true })
  const line = `TICKET_TOKEN_SECRETS=${randomBytes(SECRET_BYTES).toString('base64url')}\n`
  await writeFile(file, line, { mode: 0o600, flag: 'wx' })
}

/** Tells the Worker where it hands its letters in: whoever knows the address sends mail to anybody. */
export async function writeMailRelay(file: string, url: string): Promise<void> {
  // A file that is there keeps its mode, and may be older than the rule.
  await rm(file, { force: true })
  await writeFile(file, `MAIL_RELAY=${url}\n`, { mode: 0o600, flag: 'wx' })
}

/**
 * The files Wrangler reads secrets from; later ones win. The clone's `.dev.vars` is the person's own and comes last.
 *
 * @param withOwn false in tests, which must not depend on it
 */
export function secretFiles({ secrets, mailRelay }: Folders, withOwn: boolean): string[] {
  const files = [secrets, mailRelay, ...(withOwn ? [join(ROOT, '.dev.vars')] : [])]
  return files.filter((file) => existsSync(file))
}
