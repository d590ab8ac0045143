import { fromBase64Url } from './base64url.ts'
import { hmacSha256, verifyHmacSha256 } from './hashing.ts'

const SHORTEST_SECRET = 16

/** What signs and opens private links: the first signs, all open. */
export type TicketSecrets = readonly [signing: string, ...older: string[]]

/**
 * Reads `TICKET_TOKEN_SECRETS`.
 *
 * @throws {Error} it is missing or unusable; there is no default, since a known secret opens every ticket
 */
export function readTicketSecrets(setting: string | undefined): TicketSecrets {
  const [signing, ...older] = (setting ?? '').split(',').map((secret) => secret.trim())
  if (!signing) throw new Error('The secret TICKET_TOKEN_SECRETS is missing: private links cannot be signed.')
  const secrets: TicketSecrets = [signing, ...older]
  if (secrets.length > 2) throw new Error('TICKET_TOKEN_SECRETS holds more than two secrets.')
  if (secrets.some((secret) => secret.length < SHORTEST_SECRET)) {
    throw new Error(`A secret in TICKET_TOKEN_SECRETS is shorter than ${SHORTEST_SECRET} characters.`)
  }
  return secrets
}

/**
 * Derives the token of a ticket's private link. It is never stored: whoever holds the secret can derive it again, so a
 * repeated submission is answered with the same one.
 */
export function signTicketToken(secrets: TicketSecrets, ticketId: string): Promise<string> {
  return hmacSha256(secrets[0], ticketId)
}

/** Whether the token opens this ticket. Tries every secret, whichever fits. */
export async function verifyTicketToken(secrets: TicketSecrets, ticketId: string, token: string): Promise<boolean> {
  const signature = fromBase64Url(token)
  if (!signature) return false
  const fits = await Promise.all(secrets.map((secret) => verifyHmacSha256(secret, ticketId, signature)))
  return fits.includes(true)
}
