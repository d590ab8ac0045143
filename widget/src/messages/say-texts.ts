import {
  isText,
  placeholdersOf,
  type Overridden,
  type Said,
  type Text,
  type Translated,
} from '@firstline/sdk/panel-texts'
import { directionOf } from '@firstline/sdk/text'

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
 * @param own wins over what is written, the first over the ones after it; what is not a text there is left aside
 */
export function sayTexts<English>(
  english: English,
  written: Translated<English>,
  tag: string,
  own: readonly Overridden<English>[] = [],
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

  function say(from: Group, to: Group, own: readonly Group[]): SaidGroup {
    const said: SaidGroup = {}
    for (const key of Object.keys(from)) {
      const model = from[key]!
      const replaced = own.flatMap((group) => (Object.hasOwn(group, key) ? [group[key]] : []))
      if (!isText(model)) {
        const groups = replaced.filter((value) => value && typeof value === 'object' && !isText(value))
        said[key] = say(model, to[key] as Group, groups as Group[])
        continue
      }
      const text = replaced.find(isText) ?? (to[key] as Text)
      const names = placeholdersOf(model)
      said[key] = names.length > 0 ? (...values) => fill(text, names, values) : fill(text, [], [])
    }
    return said
  }
  return say(english as Group, written, own as readonly Group[]) as Said<English>
}
