import { z } from 'zod'
import { deskEn } from '../panel-texts/english-desk.ts'
import { en } from '../panel-texts/english.ts'
import type { OwnTexts } from '../panel-texts/own-texts.ts'
import { isText, placeholdersOf, type Text } from '../panel-texts/text.ts'

/** A table of texts, in groups or not. */
type Table = { readonly [key: string]: Text | Table }

/** Any of the texts of a table, in other words. */
function partOf(table: Table): z.ZodType {
  const keys = Object.entries(table).map(([key, english]) => {
    return [key, (isText(english) ? textLike(english) : partOf(english)).optional()] as const
  })
  return z.strictObject(Object.fromEntries(keys))
}

/** A text that names no value but those of the English one; where there are any, also by plural form. */
function textLike(english: Text): z.ZodType {
  const known = placeholdersOf(english)
  const text = z
    .string()
    .min(1)
    .superRefine((written, context) => {
      const unknown = placeholdersOf(written).filter((name) => !known.includes(name))
      if (unknown.length === 0) return
      const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
      const possible = known.length === 0 ? 'no values' : `only ${braced(known)}`
      context.addIssue({ code: 'custom', message: `This text has ${possible}, not ${braced(unknown)}.` })
    })
  if (known.length === 0) return text
  const form = text.optional()
  const forms = z.strictObject({ zero: form, one: form, two: form, few: form, many: form, other: text })
  return z.union([text, forms], { error: 'Write a text, or one for each plural form: { one: "…", other: "…" }.' })
}

/** What the panel says, in part and in a site's own words. */
export const ownTextsSchema = partOf({ ...en, ...deskEn }) as z.ZodType<OwnTexts, OwnTexts>
