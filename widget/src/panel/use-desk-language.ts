import { withDeskWords, type DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { useStore } from '../services/hooks.ts'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'

/** The panel's language with the desk's words. */
export function useDeskLanguage(model: Model, desk: DeskModel): DeskLanguage {
  return withDeskWords(useStore(model.language), useStore(desk.words))
}
