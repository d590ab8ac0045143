import { compareBytes } from './byte-order.ts'
import { LONGEST_TERM_BYTES, MOST_STEPS } from './format.ts'
import { encodeList, type Posting, type Scale } from './posting-list.ts'
import { writeFile, type EncodedTerm } from './write-file.ts'

/** Postings of a term of which some are left out, or all of them. */
export type PartialList = {
  postings: readonly Posting[]
  /** Number of units in which the term stands. */
  count: number
}

/** What an index is written of. */
export type IndexInput = {
  /** Number of units; postings point at 0 to `units` − 1. */
  units: number
  /**
   * Such as a map from terms to their postings: each unit at most once, in any order. Asked twice for each term, so lists
   * can be made as they are asked for. Terms of more than 255 bytes of UTF-8 are left out.
   */
  postings: { keys: () => Iterable<string>; get: (term: string) => readonly Posting[] | PartialList | undefined }
  /** Impacts are told apart in so many steps, 1 to 255: fewer make a smaller file. Default: 255. */
  steps?: number
  /** What the last step stands for; an impact above it counts as much. Default: the largest impact that there is. */
  largest?: number
}

/** A file of the index: the terms from `first` to where the next one begins. */
export type RangeFile = { first: string; file: Uint8Array<ArrayBuffer> }

const encoder = new TextEncoder()

/** Writes the compiled index that `openIndex` reads in place; the format is described in format.ts. */
export function writeIndex(input: IndexInput): Uint8Array<ArrayBuffer> {
  return writeRanges(input, Number.POSITIVE_INFINITY)[0]!.file
}

/**
 * Writes the index as files that each have a range of the sorted terms, for `joinRanges`. A term is never split, so one
 * with a long list makes a large file.
 *
 * @param fileBytes about so many bytes each
 * @returns at least one
 */
export function writeRanges(input: IndexInput, fileBytes: number): RangeFile[] {
  const { terms, scale } = encodeTerms(input)
  const ranges: RangeFile[] = []
  let kept: EncodedTerm[] = []
  let keptBytes = 0
  let first = ''
  for (const encoded of terms) {
    if (kept.length > 0 && keptBytes + sizeOf(encoded) > fileBytes) {
      ranges.push({ first, file: writeFile(kept, scale) })
      first = separate(kept.at(-1)!.term, encoded.term)
      kept = []
      keptBytes = 0
    }
    kept.push(encoded)
    keptBytes += sizeOf(encoded)
  }
  return [...ranges, { first, file: writeFile(kept, scale) }]
}

/**
 * Writes the index as files in which terms are filed by number, for `joinFiled`.
 *
 * @param fileBytes about so many bytes each, on average
 * @param fileOf the number of a term's file, where there are so many
 * @returns at least one
 */
export function writeFiled(
  input: IndexInput,
  fileBytes: number,
  fileOf: (term: string, files: number) => number,
): Uint8Array<ArrayBuffer>[] {
  const { terms, scale } = encodeTerms(input)
  const bytes = terms.reduce((sum, encoded) => sum + sizeOf(encoded), 0)
  const files = Array.from({ length: Math.max(1, Math.ceil(bytes / fileBytes)) }, (): EncodedTerm[] => [])
  for (const encoded of terms) files[fileOf(encoded.term, files.length)]!.push(encoded)
  return files.map((filed) => writeFile(filed, scale))
}

const sizeOf = ({ bytes, list }: EncodedTerm) => bytes.length + list.length

/** The terms in the order of their bytes. */
function encodeTerms({ units, postings: lists, steps = MOST_STEPS, largest = largestImpact(lists) }: IndexInput): {
  terms: EncodedTerm[]
  scale: Scale
} {
  const scale: Scale = { units, steps, largest: Math.fround(largest) }
  const sorted = [...lists.keys()]
    .map((term) => ({ term, bytes: encoder.encode(term) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= LONGEST_TERM_BYTES)
    .toSorted((a, b) => compareBytes(a.bytes, b.bytes))
  const encoded = sorted.map(({ term, bytes }) => {
    const { postings, count } = asPartial(lists.get(term)!)
    const list = postings.length === 0 ? new Uint8Array() : encodeList(postings, count - postings.length, scale)
    return { term, bytes, count, list }
  })
  return { terms: encoded, scale }
}

function asPartial(list: readonly Posting[] | PartialList): PartialList {
  return 'count' in list ? list : { postings: list, count: list.length }
}

/** The shortest beginning of a term that sorts after the term before it. */
function separate(before: string, term: string): string {
  const letters = [...term]
  const other = [...before]
  const shared = letters.findIndex((letter, at) => letter !== other[at])
  return letters.slice(0, shared + 1).join('')
}

function largestImpact(lists: IndexInput['postings']): number {
  let largest = 0
  for (const term of lists.keys()) {
    for (const { impact } of asPartial(lists.get(term)!).postings) largest = Math.max(largest, impact)
  }
  return largest
}
