/**
 * Endings of cases, numbers and genders and of the commonest verb forms, folded, the longest first. There is no kept
 * stemmer for Polish that a browser could load; these rules join more forms than those that were found
 * (docs/decisions/0011-languages.md).
 */
const ENDINGS = `
iejszego iejszych osciami osciach owaniach owaniem osciom owania owanie owanej oscia osci owany owana owane owanie aniem
eniem owac owie iami iach eniu enie enia aniu anie ania osc ami ach ego emu ymi imi iem iom ych ich any ana ane ony ona
one uje iec ow om em ej im ym ie ia iu io en an ac ic yc uj aj ij a e i o u y`
  .split(/\s+/)
  .filter(Boolean)
  .toSorted((a, b) => b.length - a.length)

const SHORTEST_STEM = 3
/** Only softens the letter before. */
const SOFTENING = /(?<=..)i$/

export function stem(folded: string): string {
  const ending = ENDINGS.find((letters) => folded.endsWith(letters) && folded.length >= SHORTEST_STEM + letters.length)
  return ending === undefined ? folded : folded.slice(0, -ending.length).replace(SOFTENING, '')
}

export const stopWords = `
a aby ale bez bo być byc by był była było byly co czy dla do gdy gdzie go i ich im inne ja jak jaki jako jest jego jej
już juz każdy kiedy kto która który ma mam mi mnie moge mogę moj mój moja na nad nam nas nie niz od on ona one oni ono
oraz po pod przed przez przy sie się są sa ta tak także tam te tego tej ten to tu ty tym u w we wie z za ze że`
