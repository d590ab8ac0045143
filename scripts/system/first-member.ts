import { randomInt } from 'node:crypto'
import { Problem } from './problem.ts'

export const FIRST_MEMBER_EMAIL = 'admin@example.com'
const SHORTEST_PASSWORD = 8
const GENERATED_LENGTH = 16
/** Without the letters and digits that are mistaken for each other when read from a screen. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password, and whether a person chose it or it was made here. */
export type Password = { text: string; chosen: boolean }

/**
 * The password the first member of staff would get.
 *
 * @param chosen value of `FIRSTLINE_ADMIN_PASSWORD`; undefined or empty means: make one
 * @throws {Problem} it is too short
 */
export function firstPassword(chosen: string | undefined): Password {
  if (!chosen) {
    const letters = Array.from({ length: GENERATED_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
    return { text: letters.join(''), chosen: false }
  }
  if (chosen.length >= SHORTEST_PASSWORD) return { text: chosen, chosen: true }
  throw new Problem(
    `FIRSTLINE_ADMIN_PASSWORD has ${chosen.length} ${chosen.length === 1 ? 'character' : 'characters'}; a password needs at least ${SHORTEST_PASSWORD}.`,
  )
}
