import type { Language } from '../load-messages.ts'
import { deskEn, type DeskWords } from './en.ts'

export type { DeskWords }

/** The panel's language with the words that only the desk has. */
export type DeskLanguage = Language & { words: DeskWords }

const LOADERS: Record<string, () => Promise<DeskWords>> = {
  nl: () => import('./nl.ts').then((module) => module.deskNl),
  pl: () => import('./pl.ts').then((module) => module.deskPl),
}

/** English where there are none in that language, or they cannot be fetched. */
export async function loadDeskWords({ tag }: Language): Promise<DeskWords> {
  try {
    return (await LOADERS[tag.split('-', 1)[0]!]?.()) ?? deskEn
  } catch {
    // The form in two languages beats no form.
    return deskEn
  }
}
