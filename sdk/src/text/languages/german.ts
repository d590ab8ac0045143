import { stemmer as snowball } from '@orama/stemmers/german'
import { splitCompound } from '../compound.ts'

/** Umlauts as they are typed without their keys, where the two letters cannot be two sounds: Rueckgabe, but neue, Quelle. */
const UMLAUT = /(?<=a|o|(?<![aeq])u)e/g
/** Verb forms that Snowball leaves apart, though people ask with them: bestellt, gelöscht, angemeldet. */
const PARTICIPLE = /^(ab|an|auf|aus|bei|ein|mit|nach|um|vor|zu|)ge(?=.{3,}t$)/
const VERB_ENDING = /(?<=.{3})(?:et|(?<=[^aeiou])t)$/

export function stem(folded: string): string {
  const bare = folded.replace(UMLAUT, '')
  return snowball(bare.replace(PARTICIPLE, '$1')).replace(VERB_ENDING, '')
}

/** What may stand between two parts of a compound. */
const LINKS = ['s', 'es', 'n', 'en', 'er', 'e', 'ens']

export function split(folded: string, isKnown: (folded: string) => boolean): string[] {
  return splitCompound(folded, LINKS, isKnown)
}

export const stopWords = `
aber alle als also am an auch auf aus bei beim bin bis bitte da damit dann das dass dein dem den denn der des die dies
diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas euch euer für fuer gibt hab habe
haben hat hatte hier ich ihr ihre ihrem ihren im in ist ja kann kein keine keinen können man mehr mein meine meinem
meinen meiner mich mir mit muss nach nicht noch nun nur ob oder ohne schon sehr sein sich sie sind so über ueber um und uns
unser unter vom von vor wann warum was weil welche welcher welches wenn wer werden wie wieder will wir wird wo worden zu
zum zur`
