import { z } from 'zod'
import { emailSchema } from './email.ts'
import { LIMITS } from './limits.ts'
import { ticketSchema } from './ticket.ts'

/**
 * What an identity token says of its visitor. It is a JWT that the site's own server signs with HS256 for whoever has
 * signed in there; `aud` is the site's id, and `exp` at most an hour away.
 */
export const identityClaimsSchema = z.object({
  sub: z.string().min(1).max(LIMITS.identityCharacters).describe('Names the person for good: an id, not an address'),
  email: emailSchema.describe('Where answers go'),
  audiences: z.array(z.string()).default([]).describe('Articles that the person may read beside the public ones'),
})

const LIST_LIMIT = { error: 'The limit must be a whole number from 1 to 100.' }

/** Query of `GET /me/tickets` */
export const myTicketsQuerySchema = z.object({
  cursor: z.string().max(200, { error: 'The cursor must be the next of an earlier page.' }).optional(),
  limit: z.coerce.number(LIST_LIMIT).int(LIST_LIMIT).min(1, LIST_LIMIT).max(100, LIST_LIMIT).default(50),
})

/** 200 of `GET /me/tickets`, most recently changed first */
export const myTicketsResponseSchema = z.object({
  items: z.array(ticketSchema),
  next: z.string().nullable().describe('Pass as `cursor` for the next page; null on the last'),
})

export type IdentityClaims = z.infer<typeof identityClaimsSchema>
export type MyTicketsQuery = z.infer<typeof myTicketsQuerySchema>
export type MyTicketsResponse = z.infer<typeof myTicketsResponseSchema>
