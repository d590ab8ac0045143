import { z } from 'zod'

export const SUSPICIONS = ['trap', 'too_fast', 'no_proof'] as const

/** Why a ticket looks as if a program had sent it. */
export const suspicionSchema = z.enum(SUSPICIONS)

/** What tells people from programs. Whoever leaves it out, or fails it, is not refused: the ticket is marked. */
export const guardSchema = z.strictObject(
  {
    trap: z
      .string({ error: 'The trap is text.' })
      .max(1_000, { error: 'The trap can be at most 1,000 characters long.' })
      .optional()
      .describe('What stands in a field that people do not see; theirs is empty'),
    seconds: z
      .number({ error: 'seconds is how long the form was open.' })
      .min(0, { error: 'seconds is how long the form was open.' })
      .optional()
      .describe('How long the form was open'),
    proof: z
      .string({ error: 'The proof is text.' })
      .max(4_000, { error: 'The proof can be at most 4,000 characters long.' })
      .optional()
      .describe('Solution of a challenge of GET /challenge, as ALTCHA writes it'),
  },
  { error: 'The guard is an object.' },
)

/** 200 of `GET /challenge`: work that takes a device a few seconds and the server nothing to check */
export const challengeResponseSchema = z.object({
  challenge: z
    .object({
      parameters: z.object({
        algorithm: z.string(),
        nonce: z.string(),
        salt: z.string(),
        cost: z.int(),
        keyLength: z.int(),
        keyPrefix: z.string(),
        keySignature: z.string(),
        data: z.object({ goodUntil: z.int().describe('Milliseconds since 1970') }),
      }),
      signature: z.string(),
    })
    .describe('A challenge of ALTCHA, version 2'),
})

export type Suspicion = z.infer<typeof suspicionSchema>
export type Guard = z.infer<typeof guardSchema>
export type ChallengeResponse = z.infer<typeof challengeResponseSchema>
