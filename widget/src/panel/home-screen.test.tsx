import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { createStore } from '../state/store.ts'
import { START } from '../state/views.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { HomeScreen } from './home-screen.tsx'
import type { KnowledgeState, Model } from './model.ts'

const root = rootOfEachTest()

const article = (slug: string) => ({ slug, title: slug, summary: '', section: 'a', sectionTitle: 'A', lang: 'en' })
const settled = () => new Promise((resolve) => setTimeout(resolve))
const titles = () => [...root.querySelectorAll('b')].map(({ textContent }) => textContent)

test('what is often asked waits for what fits the page, which stands above it', async () => {
  const knowledge = createStore<KnowledgeState>({ status: 'loading' })
  const model = {
    knowledge,
    navigation: createStore({ ...START, open: true }),
    language: createStore(ENGLISH),
    suggestBy: createStore(null),
    options: createStore({}),
    mode: () => 'articles-only',
    addresses: { help: () => '/help/' },
    element: { emit: () => {} },
  } as unknown as Model
  await act(() => render(<HomeScreen model={model} />, root))
  await settled()

  const suggested = Promise.withResolvers<object[]>()
  const kb = {
    warm: () => {},
    suggest: () => suggested.promise,
    popular: async () => [article('often')],
    categories: async () => [],
  }
  await act(() => knowledge.update(() => ({ status: 'ready', knowledge: { kb } }) as unknown as KnowledgeState))
  await settled()
  expect(titles()).toEqual([])
  suggested.resolve([article('here')])
  await vi.waitFor(() => expect(titles()).toEqual(['here', 'often']))
})
