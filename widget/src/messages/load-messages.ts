import type { SiteBundle } from '@firstline/sdk/schemas'
import { en, type OwnTexts, type Said, type SpokenLanguage, type Translation } from '@firstline/sdk/panel-texts'
import { chooseLocale } from '@firstline/sdk/search'
import { directionOf } from '@firstline/sdk/text'
import { sayTexts } from './say-texts.ts'

/** English comes with the panel; every other language is fetched when it is needed. */
const LOADERS: Record<string, () => Promise<{ translation: Translation }>> = {
  en: async () => ({ translation: en }),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  ar: () => import('./ar.ts'),
} satisfies Record<SpokenLanguage, () => Promise<{ translation: Translation }>>

/** The panel's words, ready to be said. */
export type Messages = Said<typeof en>

/** The panel's words in one language. */
export type Language = {
  tag: string
  direction: 'ltr' | 'rtl'
  messages: Messages
  /** What page and site say in their own words, the page's first: the desk has texts of its own that they may replace. */
  own: readonly OwnTexts[]
}

type SiteTexts = NonNullable<SiteBundle['texts']>

/** What the panel speaks until it knows better, and where it knows no better. */
export const ENGLISH: Language = speak('en', en, {}, {})

function speak(tag: string, written: Translation, page: OwnTexts, site: SiteTexts): Language {
  const own = [page, site[tag] ?? {}, site[primaryOf(tag)] ?? {}]
  return { tag, direction: directionOf(tag), messages: sayTexts(en, written, tag, own), own }
}

/** A language without its region: `pt` of `pt-BR`. */
function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!
}

/**
 * Loads the words for a language, English where there are none or they cannot be fetched.
 *
 * @param page texts that the page says in its own words; they win over the site's
 * @param site the same of the site, by language
 */
export async function loadLanguage(tag: string, page: OwnTexts = {}, site: SiteTexts = {}): Promise<Language> {
  const load = LOADERS[primaryOf(tag)]
  // A site may speak a language that the panel does not; what it does not say then is English.
  if (!load) return speak(chooseLocale(tag, ['en', ...Object.keys(site)]), en, page, site)
  try {
    return speak(tag, (await load()).translation, page, site)
  } catch {
    // Help in English beats no help.
    return speak('en', en, page, site)
  }
}
