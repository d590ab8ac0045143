import type { CreateTicketRequest, Suspicion } from '@firstline/sdk/schemas'
import { isProofUsed } from '../db/proofs.ts'
import { checkProof } from './proof-of-work.ts'
import type { Scope } from './scope.ts'
import type { Visitor } from './visitor.ts'

/** Nobody reads a form, fills it in and sends it faster. */
const LEAST_SECONDS = 2

/** @returns why the request looks like a program's, null when it does not; and the proof that came with it */
export async function judge(
  scope: Scope,
  visitor: Visitor,
  { guard }: CreateTicketRequest,
): Promise<{ suspicion: Suspicion | null; proof: string | null }> {
  // Whom the site vouches for is no stranger.
  if (visitor.identity) return { suspicion: null, proof: null }
  const proof = visitor.site.proofOfWork && guard?.proof ? await freshProof(scope, guard.proof) : null
  if (guard?.trap) return { suspicion: 'trap', proof }
  if (visitor.site.proofOfWork && proof === null) return { suspicion: 'no_proof', proof }
  return { suspicion: (guard?.seconds ?? LEAST_SECONDS) < LEAST_SECONDS ? 'too_fast' : null, proof }
}

async function freshProof(scope: Scope, solution: string): Promise<string | null> {
  const proof = await checkProof(scope, solution)
  return proof !== null && (await isProofUsed(scope.db, proof)) ? null : proof
}
