import { en, type Messages } from './en.ts'

export type { Messages }

/** English comes with the panel; every other language is fetched when it is needed. */
const LOADERS: Record<string, () => Promise<Messages>> = {
  nl: () => import('./nl.ts').then((module) => module.nl),
  pl: () => import('./pl.ts').then((module) => module.pl),
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])

/** The panel's words in one language. */
export type Language = { tag: string; direction: 'ltr' | 'rtl'; messages: Messages }

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-', 1)[0]!) ? 'rtl' : 'ltr'
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
export async function loadLanguage(tag: string): Promise<Language> {
  const load = LOADERS[tag.split('-', 1)[0]!]
  if (!load) return { tag: 'en', direction: 'ltr', messages: en }
  try {
    return { tag, direction: directionOf(tag), messages: await load() }
  } catch {
    // Help in English beats no help.
    return { tag: 'en', direction: 'ltr', messages: en }
  }
}
