import { expect, test } from 'vitest'
import { currentView, goBack, goTo, openPanel, START, typeQuery } from './views.ts'

const open = openPanel(START)

test('words bring results, none bring the home view back', () => {
  const results = typeQuery(open, 'vpn')
  expect(currentView(results)).toEqual({ name: 'results', query: 'vpn' })
  expect(typeQuery(results, ' ').trail).toEqual([{ name: 'home' }])
})

test('back from an article leads to the same results', () => {
  const results = typeQuery(open, 'vpn')
  expect(goBack(goTo(results, { name: 'article', slug: 'connect-to-vpn' }))).toEqual(results)
})

test('back from the first view closes the panel', () => {
  expect(goBack(open)).toEqual({ open: false, trail: [{ name: 'home' }] })
})

test('asking twice does not make Back lead to the form again', () => {
  const asked = goTo(goTo(open, { name: 'ask' }), { name: 'ask' })
  expect(currentView(goBack(asked))).toEqual({ name: 'home' })
})

test('articles stack, so that Back walks through what was read', () => {
  const read = goTo(goTo(open, { name: 'article', slug: 'a' }), { name: 'article', slug: 'b' })
  expect(currentView(goBack(read))).toEqual({ name: 'article', slug: 'a' })
})
