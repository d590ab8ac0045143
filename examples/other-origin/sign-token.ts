import { createHmac } from 'node:crypto'

/** Somebody who has signed in to the site. `id` never changes, whatever becomes of the address. */
export type Person = { id: string; email: string }

const LIFE_SECONDS = 15 * 60

/**
 * What a site's own server does so that Firstline knows who asks: it signs a JWT for whoever has signed in there. Any
 * library for JWT does as well.
 *
 * @param key one of `IDENTITY_SECRETS`, as it stands there: `<kid>:<secret>`
 * @param site id of the site in `firstline.config.ts`
 */
export function signToken(key: string, site: string, { id, email }: Person): string {
  const [kid, secret] = key.split(':') as [string, string]
  const now = Math.floor(Date.now() / 1_000)
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = encode({ alg: 'HS256', typ: 'JWT', kid })
  const claims = encode({ sub: id, email, aud: site, iat: now, exp: now + LIFE_SECONDS })
  const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url')
  return `${header}.${claims}.${signature}`
}
