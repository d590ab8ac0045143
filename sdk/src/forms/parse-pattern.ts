/** Tells whether a character (by its code point) is one of a set. */
type CharacterSet = (codePoint: number) => boolean

/** A pattern as it is written, taken apart. */
export type PatternNode =
  | { type: 'one'; of: CharacterSet }
  | { type: 'all'; parts: PatternNode[] }
  | { type: 'any'; options: PatternNode[] }
  | { type: 'repeat'; part: PatternNode; least: number; most: number }

/** Times that a part may be asked for by number: each is a copy of it. */
const MOST_REPEATS = 100

const between = (first: number, last: number): CharacterSet => {
  return (codePoint) => codePoint >= first && codePoint <= last
}
const either = (sets: CharacterSet[]): CharacterSet => {
  return (codePoint) => sets.some((has) => has(codePoint))
}
const but = (set: CharacterSet): CharacterSet => {
  return (codePoint) => !set(codePoint)
}
const code = (character: string): number => character.codePointAt(0)!

const DIGIT = between(code('0'), code('9'))
const WORD = either([
  DIGIT,
  between(code('a'), code('z')),
  between(code('A'), code('Z')),
  between(code('_'), code('_')),
])
const SPACE = either([between(9, 13), between(32, 32), between(160, 160)])
const CLASSES: Record<string, CharacterSet> = {
  d: DIGIT,
  D: but(DIGIT),
  w: WORD,
  W: but(WORD),
  s: SPACE,
  S: but(SPACE),
}

/**
 * Reads what a form may write as a pattern: a regular expression's letters, `.`, `[a-z]`, `[^a-z]`, `\d` `\w` `\s`,
 * groups, `|`, `?` `*` `+` and `{2}` `{2,}` `{2,4}`. A text must match as a whole, so `^` and `$` are not needed. What
 * needs going back (look-around, back-references) is not there.
 *
 * @throws {Error} that says what is wrong and where
 */
export function parsePattern(pattern: string): PatternNode {
  const characters = [...pattern]
  let at = 0
  const next = () => characters[at]
  const fail = (what: string): never => {
    throw new Error(`The pattern ${pattern} cannot be used: ${what} at character ${at + 1}.`)
  }

  function readOptions(): PatternNode {
    const options = [readSequence()]
    while (next() === '|') {
      at++
      options.push(readSequence())
    }
    return options.length === 1 ? options[0]! : { type: 'any', options }
  }

  function readSequence(): PatternNode {
    const parts: PatternNode[] = []
    while (at < characters.length && next() !== '|' && next() !== ')') parts.push(readRepeats(readPart()))
    return { type: 'all', parts }
  }

  function readPart(): PatternNode {
    const character = characters[at++]!
    if (character === '(') {
      if (next() === '?') fail('groups are written without ?')
      const group = readOptions()
      if (next() !== ')') fail('a ) is missing')
      at++
      return group
    }
    if (character === '[') return { type: 'one', of: readSet() }
    if (character === '.') return { type: 'one', of: but(between(10, 10)) }
    if (character === '\\') return { type: 'one', of: readEscape() }
    if ('*+?{}^$]'.includes(character)) {
      at--
      return fail(`${character} has no meaning here; write \\${character} for the character itself`)
    }
    return { type: 'one', of: between(code(character), code(character)) }
  }

  function readEscape(): CharacterSet {
    const character = characters[at++]
    if (character === undefined) return fail('nothing follows the \\')
    const known = CLASSES[character]
    if (known) return known
    if (/[a-zA-Z0-9]/.test(character)) return fail(`\\${character} is not known`)
    return between(code(character), code(character))
  }

  function readSet(): CharacterSet {
    const isNegated = next() === '^'
    if (isNegated) at++
    const sets: CharacterSet[] = []
    while (next() !== ']') {
      const first = characters[at++]
      if (first === undefined) return fail('a ] is missing')
      if (first === '\\') {
        sets.push(readEscape())
      } else if (next() === '-' && characters[at + 1] !== undefined && characters[at + 1] !== ']') {
        const last = characters[at + 1]!
        if (last === '\\' || code(last) < code(first)) return fail(`the range ${first}-${last} is not in order`)
        at += 2
        sets.push(between(code(first), code(last)))
      } else {
        sets.push(between(code(first), code(first)))
      }
    }
    at++
    return isNegated ? but(either(sets)) : either(sets)
  }

  function readRepeats(part: PatternNode): PatternNode {
    const times = readTimes()
    if (!times) return part
    if ('*+?{'.includes(next() ?? ' ')) fail('a repeat cannot be repeated')
    return { type: 'repeat', part, ...times }
  }

  function readTimes(): { least: number; most: number } | null {
    const sign = next()
    if (sign === '{') return readCount()
    if (sign !== '*' && sign !== '+' && sign !== '?') return null
    at++
    return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
  }

  function readCount(): { least: number; most: number } {
    const [written, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(characters.slice(at).join('')) ?? []
    if (written === undefined || (most && !comma)) return fail('a count is written {2}, {2,} or {2,4}')
    const times = { least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least) }
    if (times.least > times.most) return fail(`the count ${written} is not in order`)
    if (Math.max(times.least, most ? times.most : 0) > MOST_REPEATS) return fail(`a count is at most ${MOST_REPEATS}`)
    at += written.length
    return times
  }

  const node = readOptions()
  if (at < characters.length) fail('a ( is missing')
  return node
}
