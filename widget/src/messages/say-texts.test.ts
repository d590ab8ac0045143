import { deskEn, en } from '@firstline/sdk/panel-texts'
import { expect, test } from 'vitest'
import { translation as ar } from './ar.ts'
import { translation as pl } from './pl.ts'
import { sayTexts } from './say-texts.ts'

test('values are filled in where a text names them', () => {
  expect(sayTexts(en, en, 'en').updatedOn('1 May')).toBe('Updated 1 May')
})

test('numbers are written as the language writes them', () => {
  expect(sayTexts(en, en, 'en').tooLong(20_000)).toContain('20,000')
  expect(sayTexts(en, en, 'de').tooLong(20_000)).toContain('20.000')
})

test('the number of a request has no thousands', () => {
  expect(sayTexts(deskEn, deskEn, 'en').request('1024')).toBe('Request #1024')
})

test.each([
  [1, '1 artykuł'],
  [2, '2 artykuły'],
  [5, '5 artykułów'],
  [22, '22 artykuły'],
  [112, '112 artykułów'],
])('Polish counts %i in its form', (count, said) => {
  expect(sayTexts(en, pl, 'pl').articleCount(count)).toBe(said)
})

test.each([
  [0, 'لا مقالات'],
  [1, 'مقالة واحدة'],
  [2, 'مقالتان'],
  [3, '3 مقالات'],
  [11, '11 مقالة'],
  [100, '100 مقالة'],
])('Arabic counts %i in its form', (count, said) => {
  expect(sayTexts(en, ar, 'ar').articleCount(count)).toBe(said)
})

test('a value in another direction stays by itself in a text from right to left', () => {
  expect(sayTexts(en, ar, 'ar').updatedOn('1 May')).toContain('\u20681 May\u2069')
})

test('a page’s own words win, also inside a group and with one form for all counts', () => {
  const own = {
    greeting: 'How can we help?',
    reasons: { 'hard-to-follow': 'Too hard' },
    articleCount: 'Articles: {count}',
  }
  const said = sayTexts(en, en, 'en', [own])
  expect(said.greeting).toBe('How can we help?')
  expect(said.reasons).toEqual({ ...en.reasons, 'hard-to-follow': 'Too hard' })
  expect(said.articleCount(2)).toBe('Articles: 2')
  expect(said.back).toBe('Back')
})

test('what is no text leaves the panel’s own in place', () => {
  const nonsense = { greeting: 7, reasons: 'Closed', help: null } as never
  expect(sayTexts(en, en, 'en', [nonsense])).toMatchObject({
    greeting: en.greeting,
    help: en.help,
    reasons: en.reasons,
  })
})

test('the words that are named first win, text by text', () => {
  const page = { greeting: 'Of the page', reasons: { 'hard-to-follow': 'Of the page' } }
  const site = { greeting: 'Of the site', reasons: { 'hard-to-follow': 'Of the site', 'out-of-date': 'Of the site' } }
  const { greeting, reasons } = sayTexts(en, en, 'en', [page, site])
  expect(greeting).toBe('Of the page')
  expect(reasons).toEqual({ ...en.reasons, 'hard-to-follow': 'Of the page', 'out-of-date': 'Of the site' })
})
