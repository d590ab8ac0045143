import { loadSite } from '@firstline/sdk/search'
import { loadDeskWords, withDeskWords, type DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { loadLanguage } from '../messages/load-messages.ts'

/**
 * The language of whoever reads the page.
 *
 * @param site whose own words win; null before it is known. A site that is not to be had is spoken for in the panel's.
 */
export async function speakFor(site: string | null): Promise<DeskLanguage> {
  const language = await loadLanguage(navigator.language, {}, site === null ? {} : await textsOf(site))
  return withDeskWords(language, await loadDeskWords(language))
}

async function textsOf(site: string) {
  try {
    return (await loadSite({ url: '/kb/', site })).texts
  } catch {
    // The request matters more than the words around it; and a site may have been given up since.
    return {}
  }
}
