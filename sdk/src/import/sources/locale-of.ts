import { primarySubtag } from '../../text/language.ts'

/** The language of the knowledge base that a tag means: itself, or one that differs in the region; null for none. */
export function localeOf(tag: string, locales: readonly string[]): string | null {
  const wanted = tag.replaceAll('_', '-').toLowerCase()
  const exact = locales.find((locale) => locale.toLowerCase() === wanted)
  return exact ?? locales.find((locale) => primarySubtag(locale) === primarySubtag(wanted)) ?? null
}
