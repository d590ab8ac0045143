import type { ChallengeResponse } from '@firstline/sdk/schemas'
import { createChallenge, randomInt, verifySolution, type Challenge, type Solution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { hmacSha256 } from './hashing.ts'
import type { Scope } from './scope.ts'

/** A challenge is good for as long as somebody may take over a form. */
const GOOD_FOR_MS = 60 * 60_000
/** Iterations of each try, and how many tries it takes: a few seconds of one core. */
const COST = 2_000
const TRIES = { least: 1_000, most: 3_000 }

const LONGEST_KEY_BYTES = 32

/** Work for a device that is about to send a ticket. Nothing is kept: the signature is enough to know it again. */
export async function makeChallenge(scope: Scope): Promise<ChallengeResponse> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(TRIES.least, TRIES.most),
    deriveKey,
    // Signed with the rest. The library's own expiry asks the machine's clock.
    data: { goodUntil: scope.now().getTime() + GOOD_FOR_MS },
    ...(await signatureSecrets(scope)),
  })
  return { challenge } as ChallengeResponse
}

/**
 * Checks the solution of a challenge.
 *
 * @param proof base64 of JSON: `{challenge, solution}`
 * @returns the challenge's signature, which names it; null when it does not hold
 */
export async function checkProof(scope: Scope, proof: string): Promise<string | null> {
  const payload = readPayload(proof)
  const signature = payload?.challenge.signature
  if (!payload || !signature) return null
  const { cost, keyLength, data } = payload.challenge.parameters
  if (!(Number(data?.['goodUntil']) >= scope.now().getTime())) return null
  // What is not ours is not worth deriving a key for: its cost is whatever the sender wrote.
  if (cost !== COST || keyLength > LONGEST_KEY_BYTES) return null
  try {
    const { verified } = await verifySolution({ ...payload, deriveKey, ...(await signatureSecrets(scope)) })
    return verified ? signature : null
  } catch {
    // Shaped like a solution and none: the library says so by throwing.
    return null
  }
}

async function signatureSecrets({ secrets }: Scope) {
  return {
    hmacSignatureSecret: await hmacSha256(secrets[0], 'proof:challenge'),
    hmacKeySignatureSecret: await hmacSha256(secrets[0], 'proof:key'),
  }
}

function readPayload(proof: string): { challenge: Challenge; solution: Solution } | null {
  try {
    const payload = JSON.parse(atob(proof)) as { challenge?: Challenge; solution?: Solution }
    const { challenge, solution } = payload
    return challenge?.parameters && solution ? { challenge, solution } : null
  } catch {
    // Not base64, or not JSON: no proof.
    return null
  }
}
