/**
 * The compiled index, byte by byte. All numbers are little-endian; `varint` is LEB128 (bytes.ts).
 *
 * | offset | size | what |
 * | --- | --- | --- |
 * | 0 | 4 | `FLIX` |
 * | 4 | 1 | version, 1 |
 * | 5 | 1 | bits of an impact, 4 or 8 |
 * | 6 | 2 | terms of a block |
 * | 8 | 4 | units: what postings point at |
 * | 12 | 4 | terms |
 * | 16 | 4 | bytes of the block table |
 * | 20 | 4 | bytes of the dictionary |
 * | 24 | 4 | bytes of the postings |
 * | 28 | 4 | the largest impact, float32 |
 * | 32 | | block table, dictionary, postings, one behind the other |
 *
 * **Block table**: for each block the bytes of its dictionary and of its postings, a varint each.
 *
 * **Dictionary**: the terms in UTF-8, sorted byte by byte. A term is the number of bytes that it shares with the one
 * before (0 for the first of a block, and never in the middle of a character), the number of bytes that follow, these
 * bytes, then two varints: its number of postings and their bytes.
 *
 * **Postings** of a term: for each unit, in ascending order, a varint: how many units lie between it and the one before;
 * then the impacts in the same order. With 4 bits two share a byte, the first in the lower half. An impact `q` of a
 * largest possible `Q` (15 or 255) stands for `largest · (q / Q)²`: small impacts are told apart finely, large ones to
 * within 1 %.
 */
export const MAGIC = 0x58494c46
export const VERSION = 1
export const HEADER_BYTES = 32
export const TERMS_PER_BLOCK = 16
/** A term's lengths are single bytes. */
export const LONGEST_TERM_BYTES = 255

export type ImpactBits = 4 | 8

/** The largest number that an impact of so many bits can be. */
export function steps(bits: ImpactBits): number {
  return 2 ** bits - 1
}

/** A file is not an index that this reader can read; says what it is instead. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError'
}
