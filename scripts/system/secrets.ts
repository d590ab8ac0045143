import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ROOT } from './folders.ts'

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
 * The files Wrangler reads secrets from; later ones win. The clone's `.dev.vars` is the person's own and comes last.
 *
 * @param withOwn false in tests, which must not depend on it
 */
export function secretFiles(file: string, withOwn: boolean): string[] {
  const own = join(ROOT, '.dev.vars')
  return withOwn && existsSync(own) ? [file, own] : [file]
}
