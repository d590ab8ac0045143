import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLearned } from '../../compile/read-learned.ts'
import { knowledgeBaseFolder } from '../../testing/knowledge-base-folder.ts'
import { addPhrases, writeLearned } from './write-learned.ts'

const phrase = (words: string, visitors = 3) => ({ words, visitors })

function read(text: string) {
  const place = { path: '', file: '', locale: 'en', section: '', slug: '' }
  const { articles } = readLearned({ ...place, bytes: new TextEncoder().encode(text) }, (problem) => {
    throw new Error(problem.message)
  })
  return articles.map(({ slug, phrases }) => [slug, ...phrases.map(({ words }) => words)])
}

test('a new file says what it is, and holds what was learned with how many people said it', () => {
  const text = addPhrases(null, [{ slug: 'vpn', phrases: [phrase('work from home', 7)] }])
  expect(text).toMatch(/^# What visitors typed .*\n(#.*\n)+\nvpn:\n {2}- work from home # 7 people\n$/)
})

test('what stands there stays, with its comments; articles come in the order of their names', () => {
  const before = '# ours\n_never:\n  - hello # no\nbadge:\n  - plastic card # seen\nvpn: [tunnel]\n'
  const after = addPhrases(before, [
    { slug: 'vpn', phrases: [phrase('from home')] },
    { slug: 'coffee', phrases: [phrase('espresso', 4)] },
    { slug: 'badge', phrases: [phrase('lost card')] },
    { slug: 'zoo', phrases: [phrase('animals')] },
  ])
  expect(after.split('\n').slice(0, 8)).toEqual([
    '# ours',
    '_never:',
    '  - hello # no',
    'badge:',
    '  - plastic card # seen',
    '  - lost card # 3 people',
    'coffee:',
    '  - espresso # 4 people',
  ])
  expect(read(after)).toEqual([
    ['badge', 'plastic card', 'lost card'],
    ['coffee', 'espresso'],
    ['vpn', 'tunnel', 'from home'],
    ['zoo', 'animals'],
  ])
})

test('an article whose name is a number is found again', () => {
  const learned = [{ slug: '404', phrases: [phrase('page not found')] }]
  const before = '404:\n  - nothing there\n'
  expect(read(addPhrases(before, learned))).toEqual([['404', 'nothing there', 'page not found']])
  expect(read(addPhrases(addPhrases(null, learned), learned))).toEqual([['404', 'page not found', 'page not found']])
})

test('a file of comments alone keeps them', () => {
  const text = addPhrases('# nothing yet\n', [{ slug: 'vpn', phrases: [phrase('from home')] }])
  expect(text).toContain('# nothing yet\n')
  expect(read(text)).toEqual([['vpn', 'from home']])
})

test.each([
  'yes',
  'null',
  '- dash: and # hash',
  '"quoted"',
  "it's",
  '@home',
  'a'.repeat(100),
  '~',
  '2024-01-01',
  '&a *a',
])('the phrase %j is read as it was learned', (words) => {
  expect(read(addPhrases(null, [{ slug: 'vpn', phrases: [phrase(`${words} x`)] }]))).toEqual([['vpn', `${words} x`]])
})

test('a file that cannot be written is as it was, and so is its folder', async () => {
  const folder = knowledgeBaseFolder({ 'en/_learned.yml/in-the-way': '', nl: 'a file' })
  const learned = [{ slug: 'vpn', phrases: [phrase('from home')] }]
  for (const locale of ['nl', 'en']) {
    await expect(writeLearned(join(folder, locale, '_learned.yml'), learned)).rejects.toThrow('cannot be written')
  }
  // Nothing is left beside them.
  expect(readdirSync(join(folder, 'en'))).toEqual(['_learned.yml'])
  expect(readdirSync(folder)).toHaveLength(2)
})

test('nothing learned writes nothing', async () => {
  const folder = knowledgeBaseFolder({ 'en/a/one.md': '' })
  await writeLearned(join(folder, 'en/_learned.yml'), [])
  expect(existsSync(join(folder, 'en/_learned.yml'))).toBe(false)
})
