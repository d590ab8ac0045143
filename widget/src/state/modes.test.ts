import type { SiteBundle } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import type { Mode } from '../api/options.ts'
import { chooseMode, keepToMode, offersContact } from './modes.ts'
import type { Navigation, View } from './views.ts'

const site = { mode: 'ask-first' } as SiteBundle
const at = (...names: string[]): Navigation => ({ open: true, trail: names.map((name) => ({ name }) as View) })

test('the page’s mode wins over the site’s, and what is none counts as not said', () => {
  expect(chooseMode('form-only', site)).toBe('form-only')
  expect(chooseMode('nonsense', site)).toBe('ask-first')
  expect(chooseMode(null, undefined)).toBe('neutral')
})

test.each([
  ['neutral', at('home', 'results', 'ask'), at('home', 'results', 'ask')],
  ['articles-only', at('home', 'article', 'ask'), at('home', 'article')],
  ['articles-only', at('requests'), at('home')],
  ['form-only', at('home'), at('ask')],
  ['form-only', at('home', 'sent'), at('ask', 'sent')],
  ['form-only', at('ask', 'article'), at('ask')],
] as const)('in the mode %s there are only its views', (mode, navigation, kept) => {
  expect(keepToMode(navigation, mode)).toEqual(kept)
})

test('what a mode has to the full stays the very same, so that nothing is drawn anew', () => {
  const navigation = at('home', 'article')
  expect(keepToMode(navigation, 'articles-only')).toBe(navigation)
})

test.each<[Mode, string[], string[]]>([
  ['neutral', ['home', 'results', 'article'], ['home', 'results', 'article']],
  ['self-service', ['results', 'article'], ['results', 'article']],
  ['ask-first', [], ['home', 'results', 'article']],
  ['articles-only', [], []],
])('%s offers a person at %j, and at %j once somebody has looked', (mode, before, after) => {
  const offered = (hasLooked: boolean) => {
    const names = ['home', 'results', 'article', 'ask', 'sent'] as const
    return names.filter((name) => offersContact(mode, name, hasLooked, false))
  }
  expect(offered(false)).toEqual(before)
  expect(offered(true)).toEqual(after)
})

test('where the articles cannot be reached, a person is offered at once, unless there is none', () => {
  const modes: Mode[] = ['neutral', 'self-service', 'ask-first', 'articles-only']
  expect(modes.map((mode) => offersContact(mode, 'home', false, true))).toEqual([true, true, true, false])
})
