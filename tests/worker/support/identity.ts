import { SignJWT } from 'jose'

export const IDENTITY_SECRET = 'a-secret-of-32-characters-or-more-for-tests'
/** A binding that lets the app check tokens of `signIdentity`. */
export const IDENTITY_SECRETS = `first:${IDENTITY_SECRET}`

/** When the clock of `createTestApi` starts, in seconds since 1970. */
export const START = Date.parse('2026-11-02T09:00:00.000Z') / 1_000

export const NOOR = { sub: 'user-1', email: 'noor@example.com', aud: 'default', exp: START + 600 }

type Signing = { kid?: string | null; secret?: string; alg?: string }

/** Signs a token as a site's own server does; what is given replaces what Noor's holds, undefined leaves it out. */
export function signIdentity(claims: Record<string, unknown> = {}, signing: Signing = {}): Promise<string> {
  const { kid = 'first', secret = IDENTITY_SECRET, alg = 'HS256' } = signing
  return new SignJWT({ ...NOOR, ...claims })
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === null ? {} : { kid }) })
    .sign(new TextEncoder().encode(secret))
}

/** The header that carries a token. */
export async function identified(claims: Record<string, unknown> = {}, signing: Signing = {}) {
  return { Authorization: `Bearer ${await signIdentity(claims, signing)}` }
}
