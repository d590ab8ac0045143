/** A language as a page says it, in BCP 47's own spelling; English for what is none, of which pages have any. */
export function canonicalLanguage(said: string): string {
  try {
    return Intl.getCanonicalLocales(said)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
