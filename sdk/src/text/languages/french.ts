import { stemmer as snowball } from '@orama/stemmers/french'

/** Articles and pronouns that lose their vowel before another one. */
export const clitic = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’]/i

/** Snowball knows the ending with its accent, which the folded word has lost and many visitors never type. */
const PARTICIPLE = /ee(?=s?$)/

export function stem(folded: string): string {
  return snowball(folded.replace(PARTICIPLE, 'ée'))
}

export const stopWords = `
à afin ai alors après as au aussi aux avant avec avez avoir avons bonjour c ça car ce cela ces cet cette ceux chez comme
comment d dans de des dois doit donc du elle elles en entre es est et était être eu fait faire faut il ils j je l la le
les leur leurs lors lui m ma mais me mes moi mon n ne nos notre nous on ont or ou où par pas plus pour pourquoi puis
puis-je peut peux qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sur t ta te tes toi
ton tous tout toute toutes très tu un une vers veux vos votre vous y`
