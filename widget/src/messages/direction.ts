const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur']

/** The direction that a language is written in, whatever its region. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(tag.split('-', 1)[0]!) ? 'rtl' : 'ltr'
}
