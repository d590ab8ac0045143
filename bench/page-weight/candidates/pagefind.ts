import { join } from 'node:path'
import type { CorpusArticle } from '../../corpus.ts'
import type { Pagefind } from '../../pagefind/install-pagefind.ts'
import { writePagefindIndex } from '../../pagefind/measure-pagefind.ts'
import type { Candidate } from '../candidate.ts'

/** Its interface stands in the page: a field, and results below it. */
export const pagefindUi = (pagefind: Pagefind, articles: readonly CorpusArticle[]): Candidate => ({
  name: 'Pagefind UI',
  async embed(folder) {
    await writePagefindIndex(pagefind, articles, join(folder, 'pagefind'))
    return {
      head: `<link rel="stylesheet" href="/pagefind/pagefind-ui.css" /><script src="/pagefind/pagefind-ui.js"></script>`,
      body: `<div id="search"></div>
        <script>
          addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search', showSubResults: true }))
        </script>`,
    }
  },
  use: {
    opens: 'a click into its field',
    launcher: '.pagefind-ui__search-input',
    opened: '.pagefind-ui__search-input:focus',
    field: '.pagefind-ui__search-input',
    answered: '.pagefind-ui__result-link',
  },
})
