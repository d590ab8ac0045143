import { directionOf } from './direction.ts'
import type { Overridden, PluralForms, Said, Text, Translated } from './texts.ts'

type Group = { readonly [key: string]: Text | Group }
type SaidGroup = { [key: string]: string | ((...values: (string | number)[]) => string) | SaidGroup }

/** Letters have a direction of their own; the digits of #1024 stay with their sign. */
const LETTER = /\p{L}/u

/**
 * Makes texts ready to be said: values are filled in, numbers and plural forms are those of the language.
 *
 * @param english names the keys, and the order of the values
 * @param written the same keys in the language
 * @param tag BCP 47
 * @param overridden wins over what is written; what is not a text there is left aside
 */
export function sayTexts<English>(
  english: English,
  written: Translated<English>,
  tag: string,
  overridden: Overridden<English> = {},
): Said<English> {
  const numbers = new Intl.NumberFormat(tag)
  const plural = new Intl.PluralRules(tag)
  const isRightToLeft = directionOf(tag) === 'rtl'

  function fill(text: Text, names: readonly string[], values: readonly (string | number)[]): string {
    const count = values.find((value) => typeof value === 'number')
    const form = typeof text === 'string' ? text : (text[plural.select(count ?? 0)] ?? text.other)
    return form.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[names.indexOf(name)]
      if (typeof value === 'number') return numbers.format(value)
      if (value === undefined) return placeholder
      // Isolated, so that what is written in another direction does not mix with the words around it.
      return isRightToLeft && LETTER.test(value) ? `\u2068${value}\u2069` : value
    })
  }

  function say(from: Group, to: Group, own: Group): SaidGroup {
    const said: SaidGroup = {}
    for (const key of Object.keys(from)) {
      const model = from[key]!
      const replaced = Object.hasOwn(own, key) ? own[key] : undefined
      if (!isText(model)) {
        said[key] = say(model, to[key] as Group, typeof replaced === 'object' && !isText(replaced) ? replaced : {})
        continue
      }
      const text = isText(replaced) ? replaced : (to[key] as Text)
      const names = placeholdersOf(model)
      said[key] = names.length > 0 ? (...values) => fill(text, names, values) : fill(text, [], [])
    }
    return said
  }
  return say(english as Group, written, overridden as Group) as Said<English>
}

/** Names of the values in a text, each once. */
export function placeholdersOf(text: Text): string[] {
  const form = typeof text === 'string' ? text : text.other
  return [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}

export function isText(value: Text | Group | undefined): value is Text {
  return typeof value === 'string' || typeof (value as PluralForms | undefined)?.other === 'string'
}
