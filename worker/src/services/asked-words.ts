import { redact } from './redact.ts'
import { wordsOf } from './words.ts'

const LEADING = /^[\s¿¡]+/u
const FINAL = /[\s.?!…,;:。？！؟、，]+$/u
/** What stands for something that was taken out. */
const PLACEHOLDER = /\[(e-mail|number|address)\]/g
/** Whoever pastes a page asks with its beginning. */
const MOST_CHARACTERS = 200
/** Shorter ones are initials and particles. */
const SHORTEST_NAME_PART = 3

/**
 * What somebody asked, redacted, and written as whoever asks the same wrote it.
 *
 * askedWords(' How do I  reset it? ') → 'how do i reset it'
 *
 * @returns null when nothing is left that could be learned from
 */
export function askedWords(text: string): string | null {
  const words = redact(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(LEADING, '')
    .replace(FINAL, '')
  if (!/[\p{L}\p{N}]/u.test(words.replace(PLACEHOLDER, ''))) return null
  return [...words].slice(0, MOST_CHARACTERS).join('')
}

/**
 * The parts of a name by which somebody could be told.
 *
 * namePartsOf('J. van Dérk') → ['van', 'derk']
 */
export function namePartsOf(name: string): string[] {
  return wordsOf(name).filter((part) => [...part].length >= SHORTEST_NAME_PART)
}
