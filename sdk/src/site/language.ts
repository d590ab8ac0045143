import { directionOf } from '../text/direction.ts'
import { html, type Html } from './html.ts'

/** Attributes of an element whose words are in another language than the page around it; none where they are not. */
export function markLanguage(lang: string, pageLocale: string): Html | false {
  return lang !== pageLocale && html`lang="${lang}" dir="${directionOf(lang)}"`
}

/** What a language calls itself: `nl` → `Nederlands`. */
export function nameOfLanguage(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** `2026-11-03` → `3 November 2026`, in the order and words of the language. */
export function writeDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}
