import { fromBase64Url } from './base64url.ts'
import { hmacSha256, verifyHmacSha256 } from './hashing.ts'

const SHORTEST_SECRET = 16

/** What tokens are derived from: the first derives, all open. */
export type TokenSecrets = readonly [signing: string, ...older: string[]]

/**
 * Reads `TICKET_TOKEN_SECRETS`.
 *
 * @throws {Error} it is missing or unusable; there is no default, since a known secret opens every ticket
 */
export function readTokenSecrets(setting: string | undefined): TokenSecrets {
  const [signing, ...older] = (setting ?? '').split(',').map((secret) => secret.trim())
  if (!signing) throw new Error('The secret TICKET_TOKEN_SECRETS is missing: private links cannot be signed.')
  const secrets: TokenSecrets = [signing, ...older]
  if (secrets.length > 2) throw new Error('TICKET_TOKEN_SECRETS holds more than two secrets.')
  if (secrets.some((secret) => secret.length < SHORTEST_SECRET)) {
    throw new Error(`A secret in TICKET_TOKEN_SECRETS is shorter than ${SHORTEST_SECRET} characters.`)
  }
  return secrets
}

/**
 * Derives the token that opens a thing. It is never stored: whoever holds the secret can derive it again, so a repeated
 * submission is answered with the same one.
 *
 * @param name of what it opens: a ticket's id, or a kind and an id
 */
export function deriveToken(secrets: TokenSecrets, name: string): Promise<string> {
  return hmacSha256(secrets[0], name)
}

/** Whether the token opens the thing with this name. Tries every secret, whichever fits. */
export async function verifyToken(secrets: TokenSecrets, name: string, token: string): Promise<boolean> {
  const signature = fromBase64Url(token)
  if (!signature) return false
  const fits = await Promise.all(secrets.map((secret) => verifyHmacSha256(secret, name, signature)))
  return fits.includes(true)
}
