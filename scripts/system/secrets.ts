import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
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

/**
 * Makes the key that the example page of another origin vouches for its visitors with, once.
 *
 * @returns it, as `IDENTITY_SECRETS` names it: `<kid>:<secret>`
 */
export async function ensureIdentityKey(file: string): Promise<string> {
  const name = 'IDENTITY_SECRETS='
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true })
    const key = `example:${randomBytes(SECRET_BYTES).toString('base64url')}`
    await writeFile(file, `${name}${key}\n`, { mode: 0o600, flag: 'wx' })
  }
  return (await readFile(file, 'utf8')).trim().slice(name.length)
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
export function secretFiles({ secrets, identity, mailRelay }: Folders, withOwn: boolean): string[] {
  const files = [secrets, identity, mailRelay, ...(withOwn ? [join(ROOT, '.dev.vars')] : [])]
  return files.filter((file) => existsSync(file))
}
