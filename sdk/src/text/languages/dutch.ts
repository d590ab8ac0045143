import { stemmer as snowball } from '@orama/stemmers/dutch'
import { splitCompound } from '../compound.ts'

/** Verb forms that Snowball leaves apart, though people ask with them: gekocht, betaalt, geprint. */
const PARTICIPLE = /^ge(?=.{3,}[td]$)/
const VERB_ENDING = /(?<=.{3}[^aeiou])(?:[td]|dt)$/
const DOUBLE_VOWEL = /([aeou])\1(?=[^aeiou]$)/
const DOUBLE_CONSONANT = /([^aeiou])\1$/

export function stem(folded: string): string {
  return snowball(folded)
    .replace(PARTICIPLE, '')
    .replace(VERB_ENDING, '')
    .replace(DOUBLE_VOWEL, '$1')
    .replace(DOUBLE_CONSONANT, '$1')
}

/** What may stand between two parts of a compound. */
const LINKS = ['s', 'en', 'n', 'e', 'er']

export function split(folded: string, isKnown: (folded: string) => boolean): string[] {
  return splitCompound(folded, LINKS, isKnown)
}

export const stopWords = `
aan al als bij dan dat de deze die dit doe een en er geen haar heb hebben heeft het hij hoe hun ik in is ja je jij
jullie kan kun kunnen maar me meer met mij mijn moet moeten na naar nee niet nog nu of om onze ook op over te tot u uit
uw van voor waar waarom wanneer wat we wel welke werd wie wij wil wordt zich zij zijn zo`
