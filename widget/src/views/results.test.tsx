import type { ArticleSummary } from '@firstline/sdk/search'
import { render } from 'preact'
import { expect, test } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { Results } from './results.tsx'

const { messages: en } = ENGLISH

const ARTICLE: ArticleSummary = {
  slug: 'printer',
  title: 'Add a printer',
  summary: '',
  section: 'print',
  sectionTitle: 'Printing',
  lang: 'en',
  kind: 'article',
}

function draw(articles: ArticleSummary[], missing: number, fitsBadly = false, isAnnounced = true): string {
  const root = document.createElement('div')
  render(
    <Results
      messages={en}
      language="en"
      task={{ status: 'ready', value: { articles, missing } }}
      fitsBadly={fitsBadly}
      isAnnounced={isAnnounced}
      canAsk
      passages={undefined}
      nearest={[]}
      articleUrl={() => '#'}
      onArticle={() => {}}
      onCategory={() => {}}
      helpCentreUrl="/help/en/"
      onRetry={() => {}}
    />,
    root,
  )
  return root.textContent
}

test('nothing found is said only where all files of the index were there', () => {
  expect(draw([], 0)).toContain(en.nothingFound)
  expect(draw([], 1)).not.toContain(en.nothingFound)
  expect(draw([], 1)).toContain(en.tryAgain)
})

test('what was found in spite of a missing file is shown', () => {
  expect(draw([ARTICLE], 1)).toContain('Add a printer')
})

test('how many were found is said of words that were meant, not of every key', () => {
  expect(draw([ARTICLE], 0)).toContain(en.resultCount(1))
  expect(draw([ARTICLE], 0, false, false)).not.toContain(en.resultCount(1))
})

test('what only comes near is not called found', () => {
  const near = draw([ARTICLE], 0, true)
  expect(near).toContain(en.nothingFound)
  expect(near).toContain(en.nearest)
  expect(near).not.toContain(en.resultCount(1))
})
