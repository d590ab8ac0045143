/** Whether two tags name the same language, whatever the region. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.split('-', 1)[0] === b.split('-', 1)[0]
}

/** The name of a language in another: “Dutch”. */
export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
}
