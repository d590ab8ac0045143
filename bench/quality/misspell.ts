import { pick } from '../random.ts'

/** The rows of a keyboard: a slip of the finger lands on a neighbour. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const SHORTEST = 4

/** Misspells some of the words with four letters or more, each once, as people do. */
export function misspell(text: string, words: number, random: () => number): string {
  const pieces = text.split(/(\p{L}+)/u)
  const left = [...pieces.keys()].filter((at) => [...pieces[at]!].length >= SHORTEST && /^\p{L}+$/u.test(pieces[at]!))
  for (let done = 0; done < words && left.length > 0; done++) {
    const [at] = left.splice(Math.floor(random() * left.length), 1)
    pieces[at!] = slip(pieces[at!]!, random)
  }
  return pieces.join('')
}

/** Two letters swapped, one left out, one doubled, or the key beside the right one. */
function slip(word: string, random: () => number): string {
  const letters = [...word]
  const at = Math.floor(random() * (letters.length - 1))
  const letter = letters[at]!
  const slips = [
    () => letters.splice(at, 2, letters[at + 1]!, letter),
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1, neighbour(letter, random)),
  ]
  pick(slips, random)()
  return letters.join('')
}

function neighbour(letter: string, random: () => number): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase())) ?? KEYBOARD[0]!
  const at = row.indexOf(letter.toLowerCase())
  return pick(
    [row[at - 1], row[at + 1]].filter((key) => key !== undefined),
    random,
  )
}
