import fc from 'fast-check'
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

/** Every way to take a word apart, of which the first with the longest shorter part is kept. */
function slowSplit(word: string, isKnown: (word: string) => boolean): string[] {
  let best: string[] = []
  let longest = 0
  for (let end = 4; end <= word.length - 4; end++) {
    const [first, last] = [word.slice(0, end), word.slice(end)]
    const rest = isKnown(last) ? [last] : slowSplit(last, isKnown)
    const shorter = Math.min(end, word.length - end)
    if (!isKnown(first) || rest.length === 0 || shorter <= longest) continue
    best = [first, ...rest]
    longest = shorter
  }
  return best
}

test('any word is taken apart as by trying all ways', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      (words, other) => {
        const isKnown = (word: string) => words.includes(word)
        for (const word of [words.slice(0, 3).join(''), words.slice(0, 2).join('') + other]) {
          expect(splitCompound(word, [], isKnown)).toEqual(slowSplit(word, isKnown))
        }
      },
    ),
  )
})

test('what is longer than any compound is left whole, and taking a long one apart asks for few words', () => {
  let asked = 0
  const isKnown = (word: string) => {
    asked++
    return 'wachtwoord'.repeat(9).includes(word)
  }
  expect(splitCompound('wachtwoord'.repeat(5), [], isKnown)).toEqual([])
  expect(asked).toBe(0)
  expect(splitCompound(`${'wachtwoord'.repeat(3)}wachtwoox`, [], isKnown)).toEqual([])
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(1_500)
})
