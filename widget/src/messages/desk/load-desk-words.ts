import { deskEn, type DeskTranslation, type Said, type SpokenLanguage } from '@firstline/sdk/panel-texts'
import type { Language, Messages } from '../load-messages.ts'
import { sayTexts } from '../say-texts.ts'

/** What only the desk says, ready to be said. */
export type DeskWords = Said<typeof deskEn>

/** Everything that the panel and its desk say. */
export type DeskMessages = Messages & DeskWords

/** The panel’s language with the words that only the desk has. */
export type DeskLanguage = Omit<Language, 'messages'> & { messages: DeskMessages }

const LOADERS: Record<string, () => Promise<{ translation: DeskTranslation }>> = {
  en: async () => ({ translation: deskEn }),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  ar: () => import('./ar.ts'),
} satisfies Record<SpokenLanguage, () => Promise<{ translation: DeskTranslation }>>

export const DESK_ENGLISH: DeskWords = sayTexts(deskEn, deskEn, 'en')

/** English where there are none in that language, or they cannot be fetched. */
export async function loadDeskWords({ tag, own }: Language): Promise<DeskWords> {
  const load = LOADERS[tag.split('-', 1)[0]!]
  if (!load) return sayTexts(deskEn, deskEn, tag, own)
  try {
    return sayTexts(deskEn, (await load()).translation, tag, own)
  } catch {
    // The form in two languages beats no form.
    return sayTexts(deskEn, deskEn, 'en', own)
  }
}

/** A language whose words for the form and the requests are here as well. */
export function withDeskWords(language: Language, words: DeskWords): DeskLanguage {
  return { ...language, messages: { ...language.messages, ...words } }
}
