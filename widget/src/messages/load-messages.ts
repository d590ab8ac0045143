import { directionOf } from './direction.ts'
import { en, type Translation } from './en.ts'
import { sayTexts } from './say-texts.ts'
import type { OwnTexts } from './own-texts.ts'
import type { Said } from './texts.ts'

/** English comes with the panel; every other language is fetched when it is needed. */
const LOADERS: Record<string, () => Promise<Translation>> = {
  en: async () => en,
  nl: () => import('./nl.ts').then((module) => module.nl),
  pl: () => import('./pl.ts').then((module) => module.pl),
  de: () => import('./de.ts').then((module) => module.de),
  fr: () => import('./fr.ts').then((module) => module.fr),
  es: () => import('./es.ts').then((module) => module.es),
  ar: () => import('./ar.ts').then((module) => module.ar),
}

/** The panel's words, ready to be said. */
export type Messages = Said<typeof en>

/** The panel's words in one language. */
export type Language = {
  tag: string
  direction: 'ltr' | 'rtl'
  messages: Messages
  /** What the page says in its own words: the desk has texts of its own that it may replace. */
  own: OwnTexts
}

/** What the panel speaks until it knows better, and where it knows no better. */
export const ENGLISH: Language = speak('en', en, {})

function speak(tag: string, written: Translation, own: OwnTexts): Language {
  return { tag, direction: directionOf(tag), messages: sayTexts(en, written, tag, own), own }
}

/** A language as a page says it, in BCP 47's own spelling; English for what is none, of which pages have any. */
export function canonicalLanguage(said: string): string {
  try {
    return Intl.getCanonicalLocales(said)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** Loads the words for a language, English where there are none or they cannot be fetched. */
export async function loadLanguage(tag: string, own: OwnTexts = {}): Promise<Language> {
  const load = LOADERS[tag.split('-', 1)[0]!]
  if (!load) return speak('en', en, own)
  try {
    return speak(tag, await load(), own)
  } catch {
    // Help in English beats no help.
    return speak('en', en, own)
  }
}
