/** A language in words: `Dutch` for `nl`. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    // Shaped like a language tag, as the API checks, and yet not one.
    return tag
  }
}
