import { stemmer as porter } from 'stemmer'

/**
 * Brings the forms of a folded word together (printing, printer, prints). English uses Porter's stemmer; other
 * languages keep the word, and character n-grams (`terms.ts`) find its forms.
 *
 * @param language BCP 47
 */
export function stem(word: string, language: string): string {
  return language.split('-', 1)[0] === 'en' ? porter(word) : word
}
