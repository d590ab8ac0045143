import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonConcepts, conceptTable } from './concepts.ts'
import { loadLanguage } from './language.ts'
import { kindOfTerm, type TermKind } from './term-notation.ts'
import { NO_LEXICON, readWords, terms, termsOf } from './terms.ts'

const [english, dutch, polish] = await Promise.all(['en', 'nl', 'pl'].map(loadLanguage))
const concepts = conceptTable(await commonConcepts(english!), 'asked', english!)
const read = (text: string, language = english!) =>
  terms(text, language, { ...NO_LEXICON, conceptsOf: (term) => concepts.get(term) ?? [] })
const ofKind = (kind: TermKind, text: string, language = english!) =>
  [...read(text, language)].filter(([, term]) => term.kind === kind).map(([term]) => term)

test('forms of an English word share a term, counted', () => {
  expect(read('print prints printing printed').get('print')).toMatchObject({ kind: 'word', count: 4 })
})

test('a stop word is kept, marked as one', () => {
  expect(ofKind('stop', 'how to reset')).toEqual(['.how', '.to'])
  expect(ofKind('word', 'how to reset')).toEqual(['reset'])
})

test('stop words are those of the language', () => {
  expect(ofKind('stop', 'nie działa', polish)).toEqual(['.nie'])
  expect(ofKind('stop', 'nie działa', english)).toEqual([])
})

test('neighbours make pairs, stop words included', () => {
  expect(ofKind('pair', 'how do printers')).toEqual(['.how do', 'printer .do'])
})

test('kinds that are not wanted are left out, and concepts need no pairs', () => {
  const lexicon = { ...NO_LEXICON, conceptsOf: (term: string) => concepts.get(term) ?? [] }
  const found = [...termsOf(readWords('sign in to the printer', english!), english!, lexicon, ['concept'])]
  expect(new Set(found.map(([, { kind }]) => kind))).toEqual(new Set(['word', 'stop', 'concept']))
  expect(found.find(([, { words }]) => words.length > 0)).toBeDefined()
})

test('a compound shares n-grams with its parts', () => {
  const compound = new Set(ofKind('gram', 'wachtwoordherstel', dutch))
  expect(ofKind('gram', 'wachtwoord', dutch).filter((gram) => compound.has(gram)).length).toBeGreaterThan(5)
})

test('words for the same thing share a concept, which knows them', () => {
  const [mobile, phone] = [read('mobile'), read('a new phone')]
  const shared = [...mobile].filter(([term, { kind }]) => kind === 'concept' && phone.has(term))
  expect(shared.map(([, { words }]) => words)).toEqual([['mobil']])
})

test('two neighbours can be a concept', () => {
  expect(ofKind('concept', 'get rid')).toEqual(expect.arrayContaining(ofKind('concept', 'wipe')))
})

test('a phrase of up to four words can be a concept', () => {
  const phrase = { id: 'own', asked: ['two-factor authentication app'], had: ['authenticator'] }
  const table = conceptTable([phrase], 'asked', english!)
  const read = terms('The Two Factor Authentication Apps', english!, {
    ...NO_LEXICON,
    conceptsOf: (term) => table.get(term) ?? [],
  })
  expect(read.get('@own')).toMatchObject({ kind: 'concept', words: ['two factor authent app'] })
})

test('every term says its kind by how it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const [term, { kind }] of read(text)) expect(kindOfTerm(term)).toBe(kind)
    }),
  )
})
