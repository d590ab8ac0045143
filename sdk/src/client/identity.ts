/**
 * How a page says who its visitor is: an identity token that the site's own server has signed, or a function that fetches
 * one. Only the function can be asked again when a token has expired, so a page that stays open for long needs it.
 */
export type IdentitySource = { token: string } | (() => Promise<string>)

/** What is read of an identity token here. Whether it is genuine is for the API to say. */
export type Claims = {
  /** Names the person for good. */
  sub: string
  email: string
  /** Seconds since 1970. */
  exp: number
}

/** One person, for as long as they are signed in on the page. */
export type Identity = {
  /** Rejects when no token could be had. */
  claims: () => Promise<Claims>
  /** A token that lives a little longer, fetched anew where it must be. Rejects when none could be had. */
  token: () => Promise<string>
  /**
   * For a token that the API refused.
   *
   * @returns another one; null where the page handed in that one token and no other can be asked for
   */
  renew: (refused: string) => Promise<string | null>
}

/** A token is replaced this long before it expires: it has to last until the request has arrived. */
const RENEWED_BEFORE_MS = 30_000

/**
 * @throws {TypeError} what was handed in is neither a token nor a function
 */
export function createIdentity(source: IdentitySource, now: () => number = Date.now): Identity {
  const ask = typeof source === 'function' ? source : null
  let held = ask ? null : readToken((source as { token?: unknown } | null)?.token)
  let asking: Promise<Held> | undefined

  async function fetchToken(): Promise<Held> {
    const fetched = readToken(await ask!())
    // What was written by one person must not go out under the name of another.
    if (held && held.claims.sub !== fetched.claims.sub) {
      throw new TypeError('Firstline.identify(): the token is somebody else’s than before. Call logout() in between.')
    }
    return (held = fetched)
  }

  /** Whoever asks meanwhile gets the same answer. */
  function askAnew(): Promise<Held> {
    asking ??= fetchToken().finally(() => (asking = undefined))
    return asking
  }

  async function current(): Promise<Held> {
    const isFresh = held && held.claims.exp * 1_000 - now() > RENEWED_BEFORE_MS
    return held && (isFresh || !ask) ? held : askAnew()
  }

  return {
    // Who it is does not change with a new token.
    claims: async () => (held ?? (await askAnew())).claims,
    token: async () => (await current()).token,
    async renew(refused) {
      if (!ask) return null
      // Another call may have been refused first, and have brought a new one already.
      return (held && held.token !== refused ? held : await askAnew()).token
    },
  }
}

type Held = { token: string; claims: Claims }

/** @throws {TypeError} it is no identity token */
function readToken(token: unknown): Held {
  const payload = typeof token === 'string' ? token.split('.')[1] : undefined
  const { sub, email, exp } = decode(payload ?? '')
  if (typeof sub !== 'string' || typeof email !== 'string' || typeof exp !== 'number') {
    throw new TypeError(
      'Firstline.identify() needs { token } or a function that answers a promise of one: a JWT with sub, email and exp.',
    )
  }
  return { token: token as string, claims: { sub, email, exp } }
}

/** The claims of a JWT's middle part; empty when it is none. */
function decode(base64url: string): Record<string, unknown> {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return { ...(JSON.parse(new TextDecoder().decode(bytes)) as object) }
  } catch {
    // Whatever is wrong with it, the caller says what is needed.
    return {}
  }
}
