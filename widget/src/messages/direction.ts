import { directionOf } from '@firstline/sdk/text'

/** Attributes of what is written in a language, which may run against the words around it. */
export function writtenIn(tag: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: directionOf(tag) }
}
