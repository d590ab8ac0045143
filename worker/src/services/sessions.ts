import type { Member, SignInRequest } from '@firstline/sdk/schemas'
import { findMemberToSignIn } from '../db/members.ts'
import { createSession, deleteSession, findSessionMember } from '../db/sessions.ts'
import { admitAttempt, forgetAttempts } from '../db/sign-in-attempts.ts'
import { ApiError } from '../errors.ts'
import { toBase64Url } from './base64url.ts'
import { sha256 } from './hashing.ts'
import { verifyPassword } from './password.ts'
import type { Scope } from './scope.ts'
import { nameAccount, nameSender } from './sender.ts'

/** A working day; then one signs in again. */
export const SESSION_SECONDS = 12 * 3_600
const TOKEN_BYTES = 32

const LOCK_OUT_MS = 15 * 60_000
const MOST_FAILURES = 10
/** Of one sender at all accounts together: an office that shares an address goes on, a list of addresses does not. */
const MOST_FAILURES_BY_SENDER = 50
/** At one account by all senders together: high enough that a stranger's guesses do not lock a member out at once. */
const MOST_FAILURES_AT_ACCOUNT = 100

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
  const emailKey = request.email.trim().toLowerCase()
  const now = scope.now()
  const attempt = {
    id: scope.newId(),
    account: await nameAccount(scope.secrets, emailKey),
    sender: await nameSender(scope.secrets, address),
    at: now.toISOString(),
  }
  const fullSince = await admitAttempt(scope.db, attempt, {
    after: new Date(now.getTime() - LOCK_OUT_MS).toISOString(),
    mostBySenderAtAccount: MOST_FAILURES,
    mostBySender: MOST_FAILURES_BY_SENDER,
    mostAtAccount: MOST_FAILURES_AT_ACCOUNT,
  })
  if (fullSince !== null) throw lockedOut(Date.parse(fullSince) + LOCK_OUT_MS - now.getTime())

  const found = await findMemberToSignIn(scope.db, emailKey)
  if (!(await verifyPassword(request.password, found?.passwordHash ?? null)) || !found) {
    throw new ApiError('unauthorized', 'The e-mail address or the password is not right.')
  }
  await forgetAttempts(scope.db, attempt)
  return { member: found.member, token: await openSession(scope, found.member, now) }
}

async function openSession(scope: Scope, member: Member, now: Date): Promise<string> {
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))
  await createSession(scope.db, {
    tokenHash: await sha256(token),
    memberId: member.id,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1_000).toISOString(),
  })
  return token
}

function lockedOut(waitMs: number): ApiError {
  return new ApiError(
    'rate_limited',
    'Too many attempts to sign in failed. Wait a quarter of an hour, then try again.',
    { retryAfter: Math.max(1, Math.ceil(waitMs / 1_000)) },
  )
}

/** Ends the session that a token belongs to, if there is one. */
export async function signOut(scope: Scope, token: string): Promise<void> {
  await deleteSession(scope.db, await sha256(token))
}

/** @returns null when the token opens no session, or no longer */
export async function readSession(scope: Pick<Scope, 'db' | 'now'>, token: string): Promise<Member | null> {
  return findSessionMember(scope.db, await sha256(token), scope.now().toISOString())
}
