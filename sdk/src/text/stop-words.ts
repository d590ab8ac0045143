import { fold } from './fold.ts'

/**
 * Words so common that they say little about what is asked. They are not removed (how, where and when can carry the
 * intent of a short question), only weighed less: see `TERM_WEIGHTS`.
 */
const STOP_WORDS: Record<string, string> = {
  en: `a about after all also am an and any are as at be because been before but by can cannot cant could did do does
    doing dont for from get got had has have he her here his how i if im in into is isnt it its just like me my no not
    now of off on only or our out over please she should so some than that the their them then there these they this
    to too up us very was we were what when where which while who why will with wont would you your`,
  nl: `aan al als bij dan dat de deze die dit doe een en er geen haar heb hebben heeft het hij hoe hun ik in is ja je
    jij jullie kan kun kunnen maar me meer met mij mijn moet moeten na naar nee niet nog nu of om onze ook op over te
    tot u uit uw van voor waar waarom wanneer wat we wel welke werd wie wij wil wordt zich zij zijn zo`,
  pl: `a aby ale bez bo być byc by był była było byly co czy dla do gdy gdzie go i ich im inne ja jak jaki jako jest
    jego jej już juz każdy kiedy kto która który ma mam mi mnie moge mogę moj mój moja na nad nam nas nie niz od on
    ona one oni ono oraz po pod przed przez przy sie się są sa ta tak także tam te tego tej ten to tu ty tym u w we wie
    z za ze że`,
}

const sets = new Map<string, Set<string>>()

/** The folded stop words of a language (its primary subtag counts); none for a language without a list. */
export function stopWords(language: string): Set<string> {
  const primary = language.split('-', 1)[0]!
  let words = sets.get(primary)
  if (!words) {
    words = new Set((STOP_WORDS[primary] ?? '').split(/\s+/).filter(Boolean).map(fold))
    sets.set(primary, words)
  }
  return words
}
