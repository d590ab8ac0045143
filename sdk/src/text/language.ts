import { fold, spelling } from './fold.ts'
import { remember } from './remember.ts'

/** What belongs to one language alone. Each is a module of its own, which a visitor loads only where articles are in it. */
export type LanguageRules = {
  /** Brings the forms of a folded word together (printing, printer, prints); the answer may have accents. */
  stem: (folded: string) => string
  /**
   * Words so common that they say little about what is asked, between white space. They are not removed (how, where and
   * when can carry the intent of a short question), only weighed less: see `MATCH_WEIGHTS`.
   */
  stopWords: string
  /** What is glued to the front of a written word and is none of it: the “l’” of “l’imprimante”. */
  clitic?: RegExp
  /** Takes a folded compound apart into known words, where compounds are written as one. */
  split?: (folded: string, isKnown: (folded: string) => boolean) => string[]
}

/** A language as articles and queries are read in it. */
export type Language = {
  /** Primary subtag of BCP 47: `en` of `en-GB`. */
  tag: string
  /** A written word without case, accents, apostrophes and what is glued to its front. */
  fold: (written: string) => string
  /** The same with its accents. */
  spelling: (written: string) => string
  /** The stem of a folded word, folded. */
  stem: (folded: string) => string
  /** Folded. */
  stopWords: ReadonlySet<string>
  /**
   * The terms of the parts of a folded compound, none where it is no compound of words; `isWord` says which terms are
   * used by themselves. Null where compounds are written apart.
   */
  partsOf: ((folded: string, isWord: (term: string) => boolean) => string[]) | null
}

/** Each language that has rules of its own, by its primary subtag. */
export const RULES: Record<string, () => Promise<LanguageRules>> = {
  de: () => import('./languages/german.ts'),
  en: () => import('./languages/english.ts'),
  es: () => import('./languages/spanish.ts'),
  fr: () => import('./languages/french.ts'),
  nl: () => import('./languages/dutch.ts'),
  pl: () => import('./languages/polish.ts'),
}

/** Of a language without rules: every word is its own stem, and character n-grams (`terms.ts`) find its forms. */
const NO_RULES: LanguageRules = { stem: (folded) => folded, stopWords: '' }

const loaded = new Map<string, Promise<Language>>()

/**
 * Loads a language once; of `en` and `en-GB` the same object.
 *
 * @param tag BCP 47
 */
export function loadLanguage(tag: string): Promise<Language> {
  const primary = primarySubtag(tag)
  let language = loaded.get(primary)
  if (!language) {
    language = load(primary)
    loaded.set(primary, language)
    // What could not be fetched is tried again the next time.
    language.catch(() => loaded.delete(primary))
  }
  return language
}

/** What a language's rules go by, whatever the region: `en` of `en-GB`. */
export function primarySubtag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase()
}

async function load(tag: string): Promise<Language> {
  return makeLanguage(tag, Object.hasOwn(RULES, tag) ? await RULES[tag]!() : NO_RULES)
}

/** @param tag primary subtag of BCP 47 */
export function makeLanguage(tag: string, { clitic, split, ...rules }: LanguageRules = NO_RULES): Language {
  const bare = (written: string) => (clitic ? written.replace(clitic, '') : written)
  const stem = remember((folded) => fold(rules.stem(folded)))
  const stopWords = new Set(rules.stopWords.split(/\s+/).filter(Boolean).map(fold))
  return {
    tag,
    fold: remember((written) => fold(bare(written))),
    spelling: remember((written) => spelling(bare(written))),
    stem,
    stopWords,
    partsOf: split
      ? (folded, isWord) => split(folded, (part) => !stopWords.has(part) && isWord(stem(part))).map(stem)
      : null,
  }
}

/** The languages of these tags, loaded in parallel, to be asked for by tag. */
export async function loadLanguages(tags: Iterable<string>): Promise<ReadonlyMap<string, Language>> {
  const pairs = [...new Set(tags)].map(async (tag) => [tag, await loadLanguage(tag)] as const)
  return new Map(await Promise.all(pairs))
}
