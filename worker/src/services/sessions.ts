import type { Member, SignInRequest } from '@firstline/sdk/schemas'
import { findMemberToSignIn } from '../db/members.ts'
import { createSession, deleteSession, findSessionMember, type NewSession } from '../db/sessions.ts'
import { forgetAttempts } from '../db/sign-in-attempts.ts'
import { ApiError } from '../errors.ts'
import { toBase64Url } from './base64url.ts'
import { sha256 } from './hashing.ts'
import { verifyPassword } from './password.ts'
import type { Scope } from './scope.ts'
import { startAttempt } from './sign-in-attempts.ts'

/** A working day; then one signs in again. */
export const SESSION_SECONDS = 12 * 3_600
const TOKEN_BYTES = 32

/**
 * Opens a session. The token is handed out once and only its hash is kept.
 *
 * @throws {ApiError} `unauthorized`: wrong address or password, without saying which; `rate_limited`: too many tries
 */
export async function signIn(
  scope: Scope,
  request: SignInRequest,
  address: string | null,
): Promise<{ member: Member; token: string }> {
  const emailKey = emailKeyOf(request.email)
  const attempt = await startAttempt(scope, emailKey, address)
  const found = await findMemberToSignIn(scope.db, emailKey)
  if (!(await verifyPassword(request.password, found?.passwordHash ?? null)) || !found) {
    throw new ApiError('unauthorized', 'The e-mail address or the password is not right.')
  }
  await forgetAttempts(scope.db, attempt)
  const { token, session } = await makeSession(scope.now())
  await createSession(scope.db, { ...session, memberId: found.member.id })
  return { member: found.member, token }
}

/** How an address is looked up. */
export function emailKeyOf(email: string): string {
  return email.trim().toLowerCase()
}

/** A session that nobody has yet; only the hash of its token is kept. */
export async function makeSession(now: Date): Promise<{ token: string; session: Omit<NewSession, 'memberId'> }> {
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1_000).toISOString()
  return { token, session: { tokenHash: await sha256(token), createdAt: now.toISOString(), expiresAt } }
}

/** Ends the session that a token belongs to, if there is one. */
export async function signOut(scope: Scope, token: string): Promise<void> {
  await deleteSession(scope.db, await sha256(token))
}

/** @returns null when the token opens no session, or no longer */
export async function readSession(scope: Pick<Scope, 'db' | 'now'>, token: string): Promise<Member | null> {
  return findSessionMember(scope.db, await sha256(token), scope.now().toISOString())
}
