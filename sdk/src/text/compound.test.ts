import { expect, test } from 'vitest'
import { splitCompound } from './compound.ts'
import { loadLanguage } from './language.ts'
import { readWords } from './terms.ts'

async function read(tag: string, words: string) {
  const language = await loadLanguage(tag)
  const known = new Set(readWords(words, language).map(({ term }) => term))
  return (word: string) => language.partsOf!(language.fold(word), (term) => known.has(term))
}

test('a compound is its parts, whatever links them', async () => {
  const german = await read('de', 'Rechnung Adresse Kunde Dienst bestellen Nummer')
  expect(german('Rechnungsadresse')).toEqual(['rechnung', 'adress'])
  expect(german('Kundendienst')).toEqual(['kund', 'dien'])
  expect(german('Bestellnummer')).toEqual(['bestell', 'numm'])
  const dutch = await read('nl', 'wachtwoord herstellen bestanden grootte')
  expect(dutch('wachtwoordherstel')).toEqual(['wachtwor', 'herstel'])
  expect(dutch('bestandsgrootte')).toEqual(['bestan', 'grot'])
})

test('a compound of three is its three parts', async () => {
  const dutch = await read('nl', 'reis kosten vergoeding')
  expect(dutch('reiskostenvergoeding')).toHaveLength(3)
})

test('a word of which one part is unknown, or a stop word, is left whole', async () => {
  const dutch = await read('nl', 'best wachtwoord kunnen')
  expect(dutch('bestellen')).toEqual([])
  expect(dutch('wachtwoordxyz')).toEqual([])
  expect(dutch('wachtwoordkunnen')).toEqual([])
})

test('where compounds are written apart nothing is taken apart', async () => {
  expect((await loadLanguage('en')).partsOf).toBeNull()
})

test('of several ways the one with the longest parts is taken', () => {
  const known = new Set(['haus', 'haustuer', 'tuerschloss', 'schloss'])
  expect(splitCompound('haustuerschloss', [], (word) => known.has(word))).toEqual(['haustuer', 'schloss'])
})

test('what is longer than any compound is left whole, and taking a long one apart asks for few words', () => {
  let asked = 0
  const isKnown = (word: string) => {
    asked++
    return 'wachtwoord'.repeat(9).includes(word)
  }
  expect(splitCompound('wachtwoord'.repeat(6), [], isKnown)).toEqual([])
  expect(asked).toBe(0)
  splitCompound('wachtwoord'.repeat(4) + 'x', [], isKnown)
  expect(asked).toBeLessThan(2_000)
})
