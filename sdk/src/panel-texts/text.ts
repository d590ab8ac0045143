/**
 * A text as it is written down. `{name}` stands for a value. What depends on a count is written once for each of its
 * language's plural forms, of which the first number among the values chooses one.
 *
 * @example 'Updated {day}'
 * @example { one: '{count} article', other: '{count} articles' }
 */
export type Text = string | PluralForms
export type PluralForms = { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string
}

/** The values that a text names, in the order in which English names them. */
type Names<Written> = Written extends { other: infer Other }
  ? Names<Other>
  : Written extends `${string}{${infer Name}}${infer Rest}`
    ? [Name, ...Names<Rest>]
    : []

/** A `{number}` names a request: it is a text, because #1024 has no thousands to separate. */
type Values<All> = { [Index in keyof All]: All[Index] extends 'number' ? string : string | number }

/** What every other language has: English’s keys, no fewer and no more. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends Text
    ? Names<English[Key]> extends []
      ? string
      : Text
    : Translated<English[Key]>
}

/** Some of the texts, in a page’s own words. */
export type Overridden<English> = {
  readonly [Key in keyof English]?: Translated<English>[Key] extends Text
    ? Translated<English>[Key]
    : Overridden<English[Key]>
}

/** Texts as views use them: with values to fill in, a function of these; else the text itself. */
export type Said<English> = {
  readonly [Key in keyof English]: English[Key] extends Text
    ? Names<English[Key]> extends []
      ? string
      : (...values: Values<Names<English[Key]>>) => string
    : Said<English[Key]>
}

/** Names of the values in a text, each once. */
export function placeholdersOf(text: Text): string[] {
  const form = typeof text === 'string' ? text : text.other
  return [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}

export function isText(value: unknown): value is Text {
  return typeof value === 'string' || typeof (value as PluralForms | null | undefined)?.other === 'string'
}
