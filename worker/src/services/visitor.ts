import type { Site } from '@firstline/sdk/schemas'
import { ApiError } from '../errors.ts'
import { isIdentityToken, verifyIdentity, type Identity } from './identity.ts'
import type { Scope } from './scope.ts'

/** Who makes a visitor's call, as far as it says. */
export type Visitor = {
  site: Site
  /** Whether the call named its site itself; a private link's page does not know it. */
  siteIsNamed: boolean
  /** Who the site's own server says it is. */
  identity: Identity | null
  /** What else was sent as a bearer token: that of a private link, if anything. */
  linkToken: string | null
}

/**
 * Finds out who makes a call.
 *
 * @param token what was sent as a bearer token
 * @throws {ApiError} `unauthorized`: an identity token that is not valid, or none on a site that asks for one
 */
export async function recognizeVisitor(
  scope: Scope,
  { site, siteIsNamed, token }: { site: Site; siteIsNamed: boolean; token: string | null },
): Promise<Visitor> {
  if (token !== null && isIdentityToken(token)) {
    const identity = await verifyIdentity(scope.identityKeys, token, site.id, scope.now())
    return { site, siteIsNamed, identity, linkToken: null }
  }
  if (!site.anonymous) throw identityRequired()
  return { site, siteIsNamed, identity: null, linkToken: token }
}

/** @throws {ApiError} `unauthorized`: the call came without an identity token */
export function requireIdentity(visitor: Visitor): Identity {
  if (!visitor.identity) throw identityRequired()
  return visitor.identity
}

export function identityRequired(): ApiError {
  return new ApiError('unauthorized', 'Sign in on the site first: this needs an identity token.')
}
