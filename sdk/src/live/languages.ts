import { makeLanguage, primarySubtag, type Language, type LanguageRules } from '../text/language.ts'
import * as dutch from '../text/languages/dutch.ts'
import * as english from '../text/languages/english.ts'
import * as french from '../text/languages/french.ts'
import * as german from '../text/languages/german.ts'
import * as polish from '../text/languages/polish.ts'
import * as spanish from '../text/languages/spanish.ts'

/** A document may be of any language the moment it is added, so all rules are at hand. */
export const LIVE_RULES: Record<string, LanguageRules> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  nl: dutch,
  pl: polish,
}

const languages = new Map<string, Language>()

/** @param tag BCP 47 */
export function liveLanguage(tag: string): Language {
  const primary = primarySubtag(tag)
  let language = languages.get(primary)
  if (!language) {
    language = makeLanguage(primary, Object.hasOwn(LIVE_RULES, primary) ? LIVE_RULES[primary] : undefined)
    languages.set(primary, language)
  }
  return language
}
