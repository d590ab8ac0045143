import { z } from 'zod'

/**
 * C0 control characters that no keyboard sends and that terminals, logs and mail readers act on. Tab and line feed
 * stay; everything else a person can type is kept code point for code point (no trimming, no normalisation).
 */
// oxlint-disable-next-line no-control-regex -- naming control characters is this expression's purpose
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f]/g

/** What the API does to text at its edge, and nothing else: lone surrogates replaced, control characters removed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(CONTROL_CHARACTERS, '')
}

/** Length in code points: what a person counts, so that an emoji is one character and not two. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/**
 * Text that a person wrote. What is checked here and cannot be read off a refinement is also told to JSON Schema, which
 * counts code points as well.
 *
 * @param maximum characters (code points) at most
 * @param label what the field is called in the error a person reads
 */
export function writtenText(maximum: number, label: string) {
  return z
    .string({ error: `${label} must be text.` })
    .overwrite(cleanText)
    .refine((text) => countCharacters(text) <= maximum, {
      error: `${label} can be at most ${maximum.toLocaleString('en')} characters long.`,
    })
    .meta({ maxLength: maximum })
}

/** The same for a field that must not be left blank. */
export function requiredText(maximum: number, label: string) {
  return writtenText(maximum, label)
    .refine((text) => text.trim() !== '', { error: `${label} must not be empty.` })
    .meta({ pattern: '\\S' })
}

/** What is told of a body that is no JSON object. */
export const NOT_AN_OBJECT = { error: 'The request must be a JSON object.' }
