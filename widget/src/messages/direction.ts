const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Syrc|Thaa/

/** Attributes of what is written in a language, which may run against the words around it. */
export function writtenIn(tag: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: directionOf(tag) }
}

/** The direction that a language is written in, by its script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(tag).maximize().script!) ? 'rtl' : 'ltr'
}
