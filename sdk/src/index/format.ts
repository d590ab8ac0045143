/**
 * The compiled index, byte by byte. Numbers of a fixed size are little-endian; `varint` is LEB128 (bytes.ts).
 *
 * | offset | size | what |
 * | --- | --- | --- |
 * | 0 | 4 | `FLIX` |
 * | 4 | 1 | version, 2 |
 * | 5 | 1 | steps in which impacts are told apart, at least 1 |
 * | 6 | 4 | the largest impact, float32 |
 * | 10 | varint | units: what postings point at |
 * | | varint | terms |
 * | | varint | bytes of the block table |
 * | | varint | bytes of the dictionary |
 * | | varint | bytes of the postings |
 * | | | block table, dictionary, postings, one behind the other, and nothing behind them |
 *
 * **Block table**: for each block of sixteen terms the bytes of its dictionary and of its postings, a varint each.
 *
 * **Dictionary**: the terms in UTF-8, sorted byte by byte. A term is the number of bytes that it shares with the one
 * before (0 for the first of a block, and never in the middle of a character), the number of bytes that follow, these
 * bytes, then two varints: the number of units it stands in and the bytes of its postings, 0 where only their number is
 * kept.
 *
 * **Postings** of a term: a row of bits, the highest of a byte first, filled up with zeros to whole bytes. All numbers
 * in it are exponential Golomb codes (bits.ts) of some base. First, with base 0, how many of the term's units were left
 * out. Then the others, grouped by impact, the least first; each group has
 *
 * - with base 0, the step of its impact, less that of the group before (0 before the first), less 1;
 * - with base 0, its number of units less 1;
 * - its units in ascending order: of each, how many lie between it and the one before. The base is the whole part of
 *   log2(`units`) less that of log2(units in the group) less 2, or 0 where that is less.
 *
 * Step `q` of `Q` stands for an impact of `largest · (q / Q)²`: small ones are told apart finely, large ones coarsely,
 * with 255 steps to within 1 %.
 */
export const MAGIC = 0x58494c46
export const VERSION = 2
/** Bytes before the first varint. */
export const HEADER_BYTES = 10
export const TERMS_PER_BLOCK = 16
export const MOST_STEPS = 255
/** A term's lengths are single bytes. */
export const LONGEST_TERM_BYTES = 255

/** A file is not an index that this reader can read; says what it is instead. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError'
}
