const CHARACTERS: Record<'sup' | 'sub', Record<string, string>> = {
  sup: Object.fromEntries(
    Array.from('0123456789+-=()ni', (plain, at) => [plain, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')[at]!]),
  ),
  sub: Object.fromEntries(Array.from('0123456789+-=()', (plain, at) => [plain, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[at]!])),
}

/** `10<sup>6</sup>` is not 106: raised and lowered characters as such, or null where Unicode lacks one of them. */
export function raise(text: string, how: 'sup' | 'sub'): string | null {
  const characters = Array.from(text, (character) => CHARACTERS[how][character])
  return characters.includes(undefined) ? null : characters.join('')
}
