import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CorpusArticle } from '../../corpus.ts'
import type { Candidate } from '../candidate.ts'
import { PEERS } from '../peers.ts'

/** As many as Algolia answers unless asked for fewer. */
const HITS = 20
/** Characters of a passage around what was found. */
const SNIPPET = 80

/**
 * The entry that searches and nothing else, which is the smaller one. Its service is Algolia's; here the page's own server
 * answers in the same form.
 */
export const docSearch = (articles: readonly CorpusArticle[]): Candidate => ({
  name: 'DocSearch',
  async embed(folder) {
    await copyFile(join(PEERS, '@docsearch/js/dist/umd/docsearch.js'), join(folder, 'docsearch.js'))
    await copyFile(join(PEERS, '@docsearch/css/dist/style.css'), join(folder, 'docsearch.css'))
    return {
      head: '<link rel="stylesheet" href="/docsearch.css" />',
      body: `<div id="docsearch"></div>
        <script src="/docsearch.js"></script>
        <script>
          docsearch({
            container: '#docsearch', appId: 'bench', apiKey: 'bench', indices: ['help'],
            transformSearchClient: (client) => ({ ...client, search: () => fetch('/algolia').then((answer) => answer.json()) }),
          })
        </script>`,
      answers: {
        '/algolia': () => ({ results: [{ index: 'help', hits: articles.slice(0, HITS).map(toHit), nbHits: HITS }] }),
      },
    }
  },
  use: {
    opens: 'a click on its button',
    launcher: '.DocSearch-Button',
    opened: '.DocSearch-Input',
    field: '.DocSearch-Input',
    answered: '.DocSearch-Hit',
  },
})

function toHit({ id, title, markdown }: CorpusArticle): object {
  const value = (text: string) => ({ value: text, matchLevel: 'none', matchedWords: [] })
  const hierarchy = { lvl0: 'Help', lvl1: title, lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null }
  const snippet = markdown.slice(0, SNIPPET)
  const highlighted = { lvl0: value('Help'), lvl1: value(title) }
  return {
    objectID: id,
    url: `https://help.example.com/${id}`,
    type: 'content',
    anchor: null,
    content: markdown.slice(0, 2 * SNIPPET),
    hierarchy,
    _snippetResult: { content: value(snippet), hierarchy: highlighted },
    _highlightResult: { content: value(snippet), hierarchy: highlighted },
  }
}
