import { z } from 'zod'
import { LIMITS } from './limits.ts'

/**
 * `local@domain.tld`, and nothing that separates addresses in a mail's header. Stricter forms refuse addresses that
 * work: letters of any script may stand on both sides of the @ (RFC 6531).
 */
const EMAIL = /^(?=[^\s\p{Cc}\p{Cs}<>()[\]\\,;:"]+$)[^@]+@[^@.]+(?:\.[^@.]+)+$/u

/** The address of one person. */
export const emailSchema = z
  .string({ error: 'An e-mail address is needed, so that we can answer.' })
  .max(LIMITS.emailCharacters, { error: `An e-mail address can be at most ${LIMITS.emailCharacters} characters long.` })
  .regex(EMAIL, { error: 'This is not an e-mail address. It should look like name@example.com.' })
