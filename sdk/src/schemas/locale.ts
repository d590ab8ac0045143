import { z } from 'zod'

const LOCALE_FORM = 'A language is written as en, nl or pt-BR.'

/** A tag of the right form that no browser accepts, such as en-12, would make pages fail where dates are written. */
function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const localeSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: LOCALE_FORM })
  .refine(isKnownToIntl, { error: LOCALE_FORM })

/** Text in the languages of the site: `{ en: 'Billing', nl: 'Facturen' }`. */
export const localizedTextSchema = z.record(localeSchema, z.string().min(1)).refine((text) => Object.keys(text)[0], {
  error: 'A text is needed in one language at least: { en: "Billing" }.',
})

export type LocalizedText = z.infer<typeof localizedTextSchema>
