import { admitAttempt, type SignInAttempt } from '../db/sign-in-attempts.ts'
import { ApiError } from '../errors.ts'
import type { Scope } from './scope.ts'
import { nameAccount, nameSender } from './sender.ts'

const LOCK_OUT_MS = 15 * 60_000
const MOST_FAILURES = 10
/** Of one sender at all accounts together: an office that shares an address goes on, a list of addresses does not. */
const MOST_FAILURES_BY_SENDER = 50
/** At one account by all senders together: high enough that a stranger's guesses do not lock a member out at once. */
const MOST_FAILURES_AT_ACCOUNT = 100

/**
 * Counts a try to sign in, or to have a link sent, before anything is looked up.
 *
 * @param account what is tried at; a name of its own for each way of trying
 * @throws {ApiError} `rate_limited`: too many tries
 */
export async function startAttempt(scope: Scope, account: string, address: string | null): Promise<SignInAttempt> {
  const now = scope.now().getTime()
  const attempt = {
    id: scope.newId(),
    account: await nameAccount(scope.secrets, account),
    sender: await nameSender(scope.secrets, address),
    at: new Date(now).toISOString(),
  }
  const fullSince = await admitAttempt(scope.db, attempt, {
    after: new Date(now - LOCK_OUT_MS).toISOString(),
    mostBySenderAtAccount: MOST_FAILURES,
    mostBySender: MOST_FAILURES_BY_SENDER,
    mostAtAccount: MOST_FAILURES_AT_ACCOUNT,
  })
  if (fullSince !== null) throw lockedOut(Date.parse(fullSince) + LOCK_OUT_MS - now)
  return attempt
}

function lockedOut(waitMs: number): ApiError {
  return new ApiError('rate_limited', 'Too many attempts to sign in. Wait a quarter of an hour, then try again.', {
    retryAfter: Math.max(1, Math.ceil(waitMs / 1_000)),
  })
}
