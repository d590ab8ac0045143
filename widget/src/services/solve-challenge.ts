import type { ChallengeResponse } from '@firstline/sdk/schemas'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Slower devices give up: their ticket goes out without a proof, and is only marked. */
const LONGEST_WORK_MS = 60_000

/**
 * Does the work that a site under attack asks for before it believes a ticket. Each try is one call of WebCrypto, which
 * browsers do beside the page's own thread: no worker is started, which a page's policy could forbid.
 *
 * @returns base64 of JSON, as ALTCHA writes it; null when none is found in time. Rejects where there is no WebCrypto:
 *   browsers keep it from pages without https.
 */
export async function findProof({ challenge }: ChallengeResponse): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: LONGEST_WORK_MS })
  return solution && btoa(JSON.stringify({ challenge, solution }))
}
