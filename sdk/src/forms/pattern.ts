import { parsePattern, type PatternNode } from './parse-pattern.ts'

/** Whether a text matches as a whole. */
export type Pattern = (text: string) => boolean

/** One place in a pattern: a character to read, or ways to go on without reading. */
type Place = { reads: (codePoint: number) => boolean; to: number } | { to: number[] }

/** What a pattern's places may take to keep; counted groups in counted groups multiply. */
const MOST_PLACES = 2_000

/**
 * Makes a pattern ready for use. Matching follows all ways at once (Thompson's construction), so it takes at most the
 * length of the text times the length of the pattern, whatever both are: no text that a stranger sends makes it run
 * long, as a backtracking `RegExp` can be made to.
 *
 * @throws {Error} that says what is wrong with the pattern
 *
 * @example
 * const isInvoice = compilePattern('INV-\\d{4,8}')
 * isInvoice('INV-20431') // true
 * isInvoice('see INV-20431') // false
 */
export function compilePattern(pattern: string): Pattern {
  const places: Place[] = [{ to: [] }]
  const END = 0

  /** Adds what leads through `node` and on to `to`; the way in is what it returns. */
  function add(node: PatternNode, to: number): number {
    if (places.length > MOST_PLACES) throw new Error(`The pattern ${pattern} cannot be used: it is too long.`)
    switch (node.type) {
      case 'one':
        return places.push({ reads: node.of, to }) - 1
      case 'all':
        return node.parts.reduceRight((next, part) => add(part, next), to)
      case 'any':
        return places.push({ to: node.options.map((option) => add(option, to)) }) - 1
      case 'repeat':
        return addRepeat(node, to)
    }
  }

  function addRepeat({ part, least, most }: Extract<PatternNode, { type: 'repeat' }>, to: number): number {
    let entry = to
    if (most === Infinity) {
      const again = { to: [to] }
      entry = places.push(again) - 1
      again.to.push(add(part, entry))
    } else {
      for (let times = least; times < most; times++) entry = places.push({ to: [add(part, entry), to] }) - 1
    }
    for (let times = 0; times < least; times++) entry = add(part, entry)
    return entry
  }

  const start = add(parsePattern(pattern), END)

  /** Everywhere one can be without reading another character. */
  function reach(from: number[]): Set<number> {
    const reached = new Set<number>()
    const waiting = [...from]
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (reached.has(place)) continue
      reached.add(place)
      const { to } = places[place]!
      if (typeof to !== 'number') waiting.push(...to)
    }
    return reached
  }

  return (text) => {
    let here = reach([start])
    for (const character of text) {
      const read: number[] = []
      for (const index of here) {
        const place = places[index]!
        if ('reads' in place && place.reads(character.codePointAt(0)!)) read.push(place.to)
      }
      if (read.length === 0) return false
      here = reach(read)
    }
    return here.has(END)
  }
}
