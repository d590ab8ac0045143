import { identityClaimsSchema, type IdentityClaims } from '@firstline/sdk/schemas'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { ApiError } from '../errors.ts'

/** A visitor whom the site's own server vouches for. */
export type Identity = IdentityClaims

/** Secrets that sign identity tokens, by their `kid`. */
export type IdentityKeys = ReadonlyMap<string, Uint8Array>

/** As long as the output of the hash, which RFC 7518 asks of HS256. */
const SHORTEST_SECRET = 32
const LONGEST_LIFE_SECONDS = 3_600
/** Clocks of two servers differ a little. */
const CLOCK_TOLERANCE_SECONDS = 30

/**
 * Reads `IDENTITY_SECRETS`.
 *
 * @throws {Error} it is unusable
 */
export function readIdentityKeys(setting: string | undefined): IdentityKeys {
  const entries = (setting ?? '').split(',').filter((entry) => entry.trim() !== '')
  if (entries.length > 2) throw new Error('IDENTITY_SECRETS holds more than two keys.')
  const keys = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const [, kid, secret] = /^\s*([\w.-]{1,100}):(.+?)\s*$/.exec(entry) ?? []
    if (!kid || !secret) throw new Error('IDENTITY_SECRETS is written as <kid>:<secret>, a comma between two.')
    if (secret.length < SHORTEST_SECRET) {
      throw new Error(`The secret ${kid} in IDENTITY_SECRETS is shorter than ${SHORTEST_SECRET} characters.`)
    }
    if (keys.has(kid)) throw new Error(`IDENTITY_SECRETS holds the key ${kid} twice.`)
    keys.set(kid, new TextEncoder().encode(secret))
  }
  return keys
}

/** Tokens of private links hold no dot, a JWT always does. */
export function isIdentityToken(token: string): boolean {
  return token.includes('.')
}

/**
 * Checks an identity token.
 *
 * @param site id that the token must have been made for
 * @throws {ApiError} `unauthorized`, without saying what was wrong: whoever forges learns nothing, whoever is honest
 *   needs a new token in any case
 */
export async function verifyIdentity(keys: IdentityKeys, token: string, site: string, now: Date): Promise<Identity> {
  try {
    const key = keys.get(decodeProtectedHeader(token).kid ?? '')
    if (!key) throw identityRefused()
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience: site,
      requiredClaims: ['sub', 'email', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    })
    const livesFor = payload.exp! - now.getTime() / 1_000
    if (livesFor > LONGEST_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) throw identityRefused()
    return identityClaimsSchema.parse(payload)
  } catch {
    // Whatever jose or the schema says of it, the answer is the same.
    throw identityRefused()
  }
}

function identityRefused(): ApiError {
  return new ApiError('unauthorized', 'This identity token is not valid here, or has expired. Ask for a new one.')
}
