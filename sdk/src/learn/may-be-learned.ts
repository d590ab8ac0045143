import { LIMITS } from '../schemas/limits.ts'

/** What the server puts in the place of an address or a number: [e-mail], [number]. */
const TAKEN_OUT = /\[[^\]]*\]/
const MAIL_ADDRESS = /[@＠]/
const WEB_ADDRESS = /:\/\/|(?<![\p{L}\p{N}])www\.|[\p{L}\p{N}]\.\p{L}{2,}/iu
const RUN = /[\p{L}\p{N}\p{M}]+/gu
const DIGIT = /\p{N}/gu
/** With fewer digits letters make a name of the field, such as 2fa and mp3. */
const DIGITS_OF_A_NUMBER = 3

/**
 * Whether words may be published as a phrase: no longer than a subject, and without numbers and addresses. The server has looked for these;
 * what stands in an index can be read by anybody, so this looks again, and more strictly.
 */
export function mayBeLearned(words: string): boolean {
  if (
    words.length > LIMITS.subjectCharacters ||
    [TAKEN_OUT, MAIL_ADDRESS, WEB_ADDRESS].some((found) => found.test(words))
  )
    return false
  return !(words.match(RUN) ?? []).some(isNumber)
}

function isNumber(run: string): boolean {
  const digits = run.match(DIGIT)?.length ?? 0
  return digits === run.length || digits >= DIGITS_OF_A_NUMBER
}
