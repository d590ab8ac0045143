const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur']

/** Attributes of what is written in a language, which may run against the words around it. */
export function writtenIn(tag: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: directionOf(tag) }
}

/** The direction that a language is written in, whatever its region. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(tag.split('-', 1)[0]!) ? 'rtl' : 'ltr'
}
