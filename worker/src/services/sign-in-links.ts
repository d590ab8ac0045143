import type { Member, RedeemLinkRequest, SignInLinkRequest } from '@firstline/sdk/schemas'
import { findSessionMember } from '../db/sessions.ts'
import { createSignInLink, redeemSignInLink } from '../db/sign-in-links.ts'
import { ApiError } from '../errors.ts'
import { deriveToken, verifyToken } from './derived-token.ts'
import { sendsMail, type Scope } from './scope.ts'
import { emailKeyOf, makeSession } from './sessions.ts'
import { startAttempt } from './sign-in-attempts.ts'

/** Long enough for a slow post office, short for whoever finds an open mailbox. */
export const LINK_MINUTES = 15

/** Where the console stands. */
const CONSOLE_PATH = '/console/'

/**
 * Has a link sent that signs a member in. It comes to the same whether there is such a member, so that nobody can ask who
 * works here.
 *
 * @throws {ApiError} `not_found`: no mail is sent here; `rate_limited`: too many links were asked for
 */
export async function sendSignInLink(scope: Scope, request: SignInLinkRequest, address: string | null): Promise<void> {
  if (!sendsMail(scope)) throw new ApiError('not_found', 'No mail is sent from here: sign in with your password.')
  const emailKey = emailKeyOf(request.email)
  await startAttempt(scope, `link:${emailKey}`, address)
  const now = scope.now()
  await createSignInLink(scope.db, emailKey, {
    id: scope.newId(),
    mailId: scope.newId(),
    origin: scope.origin,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString(),
  })
}

/** The address in the letter. Nothing happens there before somebody confirms: mail scanners open links as well. */
export async function signInUrl({ secrets }: Scope, id: string, origin: string): Promise<string> {
  return `${origin}${CONSOLE_PATH}#/sign-in/${id}.${await deriveToken(secrets, nameOf(id))}`
}

/**
 * Opens a session with the token of a link, once.
 *
 * @throws {ApiError} `unauthorized`: the link was used, has expired or never was
 */
export async function redeemLink(
  scope: Scope,
  { link }: RedeemLinkRequest,
): Promise<{ member: Member; token: string }> {
  const [id = '', signature = ''] = link.split('.', 2)
  if (await verifyToken(scope.secrets, nameOf(id), signature)) {
    const { token, session } = await makeSession(scope.now())
    await redeemSignInLink(scope.db, id, session)
    const member = await findSessionMember(scope.db, session.tokenHash, session.createdAt)
    if (member) return { member, token }
  }
  throw new ApiError('unauthorized', 'This link has been used or has expired. Ask for a new one.')
}

/** Of the token: no ticket's id begins like this. */
function nameOf(linkId: string): string {
  return `sign-in-link:${linkId}`
}
