import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { readSynonyms } from './read-synonyms.ts'

function read(text: string) {
  const problems: Problem[] = []
  const file = { path: '', file: 'en/_synonyms.yml', locale: 'en', section: '', slug: '' }
  const concepts = readSynonyms({ ...file, bytes: new TextEncoder().encode(text) }, (problem) => problems.push(problem))
  return { concepts, problems, found: problems.map(({ line, message }) => `${line}: ${message}`) }
}

test('words that mean the same are asked and found, one-way entries asked on the left and found on the right', () => {
  const { concepts, found } = read(
    '# devices\n- [phone, cell phone]\n- {2fa: [two-factor authentication]}\n- vpn: tunnel\n',
  )
  expect(found).toEqual([])
  expect(concepts).toMatchObject([
    { id: 'en.0', asked: ['phone', 'cell phone'], had: ['phone', 'cell phone'], line: 2 },
    { id: 'en.1', asked: ['2fa'], had: ['two-factor authentication'] },
    { id: 'en.2', asked: ['vpn'], had: ['tunnel'] },
  ])
})

test.each([
  ['an empty file', '# nothing yet\n', '1: The file holds no synonyms.'],
  ['a file that is no list', 'phone: mobile\n', '1: The file should be a list, each entry after a hyphen and a space.'],
  ['a word alone', '- [a, b]\n- [phone]\n', '2: A word alone has no synonym.'],
  [
    'a word without a list',
    '- phone\n',
    '1: An entry should be a list of words, or a word and a list of what else is found by it.',
  ],
  ['a word twice', '- [Phone, mobile, phone]\n', '1: “phone” stands here twice.'],
  ['an entry twice', '- [a, b]\n- [c, d]\n- [B, A]\n', '3: This is the same as the entry on line 1.'],
  ['a word that means itself', '- {2fa: [2FA, code]}\n', '1: “2fa” is a synonym of itself.'],
  ['a word that means nothing', '- {2fa: []}\n', '1: “2fa” has no synonym.'],
  ['a number', '- [365, office]\n', '1: 365 is not text.'],
  ['nothing but signs', '- ["?!", office]\n', '1: “?!” holds no word.'],
  ['a list in a list', '- [[a, b], c]\n', '1: A synonym should be a word or a few words.'],
  ['a sentence', '- [how do i do this, help]\n', '1: “how do i do this” has 5 words; at most 4 are compared.'],
  [
    'more words than are read',
    `- [${Array.from({ length: 21 }, (_, at) => `w${at}`).join(', ')}]\n`,
    '1: 21 words are more than 20.',
  ],
  [
    'more entries than are read',
    '- [a, b]\n'.repeat(1_001),
    '1001: The file holds 1001 entries; at most 1000 are read.',
  ],
])('%s is refused, by its line', (_name, text, expected) => {
  const { found, concepts } = read(text)
  expect(found).toEqual([expected])
  expect(concepts.length).toBeLessThan(3)
})

test('anchors that would blow a small file up are refused', () => {
  const bomb = ['- &a0 [x, y]', ...Array.from({ length: 9 }, (_, at) => `- &a${at + 1} [${`*a${at}, `.repeat(9)}z]`)]
  expect(read(bomb.join('\n')).problems).toMatchObject([{ code: 'yaml', fix: expect.stringContaining('anchors') }])
})

test('broken YAML is refused by its line', () => {
  expect(read('- [phone, mobile]\n- [phone\n').problems[0]).toMatchObject({ code: 'yaml', severity: 'error' })
})
