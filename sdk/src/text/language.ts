import { fold } from './fold.ts'

/** What belongs to one language alone. Each is a module of its own, which a visitor loads only where articles are in it. */
export type LanguageRules = {
  /** Brings the forms of a folded word together (printing, printer, prints). */
  stem: (folded: string) => string
  /**
   * Words so common that they say little about what is asked, between white space. They are not removed (how, where and
   * when can carry the intent of a short question), only weighed less: see `MATCH_WEIGHTS`.
   */
  stopWords: string
}

/** A language as articles and queries are read in it. */
export type Language = {
  /** Primary subtag of BCP 47: `en` of `en-GB`. */
  tag: string
  stem: LanguageRules['stem']
  /** Folded. */
  stopWords: ReadonlySet<string>
}

const RULES: Record<string, () => Promise<LanguageRules>> = {
  en: () => import('./languages/english.ts'),
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
  const primary = tag.split('-', 1)[0]!.toLowerCase()
  let language = loaded.get(primary)
  if (!language) {
    language = load(primary)
    loaded.set(primary, language)
    // What could not be fetched is tried again the next time.
    language.catch(() => loaded.delete(primary))
  }
  return language
}

async function load(tag: string): Promise<Language> {
  const { stem, stopWords } = Object.hasOwn(RULES, tag) ? await RULES[tag]!() : NO_RULES
  return { tag, stem, stopWords: new Set(stopWords.split(/\s+/).filter(Boolean).map(fold)) }
}

/** The languages of these tags, loaded in parallel, to be asked for by tag. */
export async function loadLanguages(tags: Iterable<string>): Promise<ReadonlyMap<string, Language>> {
  const pairs = [...new Set(tags)].map(async (tag) => [tag, await loadLanguage(tag)] as const)
  return new Map(await Promise.all(pairs))
}
