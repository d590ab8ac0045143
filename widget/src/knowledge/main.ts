import type { FirstlineWidget } from '../loader/element.ts'
import { canonicalLanguage } from '../messages/canonical-language.ts'
import { readAddresses } from '../services/addresses.ts'
import { loadAhead } from '../services/knowledge.ts'

/**
 * The knowledge base's module, fetched by the loader beside the panel's: the index is on its way before there is a panel
 * to show what it holds.
 *
 * @param script address of the script: `kb` defaults to its origin
 */
export function start(element: FirstlineWidget, script: string): void {
  const { kb } = readAddresses(new URL(script).origin, { kb: element.getAttribute('kb'), api: null })
  loadAhead(kb, element.getAttribute('site'), canonicalLanguage(element.language))
}
