/**
 * Search without a widget, over texts that change while the program runs.
 *
 *     npx node examples/headless-search/search.ts "cant print"
 */
import { createLiveSearch } from '@firstline/sdk/live'

const notices = createLiveSearch([
  { id: 'printers', title: 'Printers on the second floor are back', questions: ['why can i not print'] },
  { id: 'mail', title: 'Mail is slow this morning', body: 'Messages arrive up to ten minutes late.' },
])

notices.add({ id: 'vpn', title: 'VPN: install version 5 before Friday', keywords: ['work from home'] })
notices.replace({ id: 'mail', title: 'Mail is fast again' })
notices.remove('vpn')

const query = process.argv[2] ?? 'printer still broken?'
for (const { document, score } of notices.search(query, { limit: 3 })) {
  console.log(`${score.toFixed(1).padStart(5)}  ${document.title}`)
}
