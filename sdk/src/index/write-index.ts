import { ByteWriter, compareBytes } from './bytes.ts'
import { HEADER_BYTES, LONGEST_TERM_BYTES, MAGIC, steps, TERMS_PER_BLOCK, VERSION, type ImpactBits } from './format.ts'

/** That a term stands in a unit, and what a match of it is worth there (finite, at least 0). */
export type Posting = { unit: number; impact: number }

export type IndexInput = {
  /** Number of units; postings point at 0 to `units` − 1. */
  units: number
  /**
   * Such as a map from terms to their postings: each unit at most once, in any order; or only the number of units, where
   * the units themselves are of no interest. Asked twice for each term, so lists can be made as they are asked for. Terms
   * of more than 255 bytes of UTF-8 are left out.
   */
  postings: { keys: () => Iterable<string>; get: (term: string) => readonly Posting[] | number | undefined }
  /** Default: 8. With 4 the file is smaller and impacts are coarser. */
  impactBits?: ImpactBits
}

/** A file of the index: the terms from `first` to where the next one begins. */
export type Shard = { first: string; file: Uint8Array<ArrayBuffer> }

/** A term as it will stand in the file. */
type Encoded = { term: string; bytes: Uint8Array; count: number; list: Uint8Array }

const encoder = new TextEncoder()

/** Writes the compiled index that `openIndex` reads in place; the format is described in format.ts. */
export function writeIndex(input: IndexInput): Uint8Array<ArrayBuffer> {
  return writeShards(input, Number.POSITIVE_INFINITY)[0]!.file
}

/**
 * Writes the index as shards, for `joinShards`. A term is never split, so one with a long list makes a large shard.
 *
 * @param shardBytes about so many bytes each
 * @returns at least one
 */
export function writeShards({ units, postings, impactBits = 8 }: IndexInput, shardBytes: number): Shard[] {
  const largest = Math.fround(largestImpact(postings))
  const terms = [...postings.keys()]
    .map((term) => ({ term, bytes: encoder.encode(term) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= LONGEST_TERM_BYTES)
    .toSorted((a, b) => compareBytes(a.bytes, b.bytes))
  const shards: Shard[] = []
  let kept: Encoded[] = []
  let keptBytes = 0
  let first = ''
  for (const { term, bytes } of terms) {
    const known = postings.get(term)!
    const list = typeof known === 'number' ? new Uint8Array() : encodeList(known, largest, impactBits)
    const count = typeof known === 'number' ? known : known.length
    const size = bytes.length + list.length
    if (kept.length > 0 && keptBytes + size > shardBytes) {
      shards.push({ first, file: writeFile(kept, units, largest, impactBits) })
      first = separate(kept.at(-1)!.term, term)
      kept = []
      keptBytes = 0
    }
    kept.push({ term, bytes, count, list })
    keptBytes += size
  }
  return [...shards, { first, file: writeFile(kept, units, largest, impactBits) }]
}

/** The shortest beginning of a term that sorts after the term before it. */
function separate(before: string, term: string): string {
  const letters = [...term]
  const other = [...before]
  const shared = letters.findIndex((letter, at) => letter !== other[at])
  return letters.slice(0, shared + 1).join('')
}

function writeFile(
  terms: readonly Encoded[],
  units: number,
  largest: number,
  bits: ImpactBits,
): Uint8Array<ArrayBuffer> {
  const table = new ByteWriter()
  const dictionary = new ByteWriter()
  const lists = new ByteWriter()
  let previous: Uint8Array = new Uint8Array()
  let dictionaryStart = 0
  let listsStart = 0
  for (const [at, { bytes, count, list }] of terms.entries()) {
    if (at % TERMS_PER_BLOCK === 0 && at > 0) closeBlock()
    const shared = at % TERMS_PER_BLOCK === 0 ? 0 : sharedCharacters(previous, bytes)
    dictionary.byte(shared)
    dictionary.byte(bytes.length - shared)
    dictionary.append(bytes.subarray(shared))
    dictionary.varint(count)
    dictionary.varint(list.length)
    lists.append(list)
    previous = bytes
  }
  if (terms.length > 0) closeBlock()

  function closeBlock(): void {
    table.varint(dictionary.length - dictionaryStart)
    table.varint(lists.length - listsStart)
    dictionaryStart = dictionary.length
    listsStart = lists.length
  }

  const file = new Uint8Array(HEADER_BYTES + table.length + dictionary.length + lists.length)
  const header = new DataView(file.buffer)
  header.setUint32(0, MAGIC, true)
  header.setUint8(4, VERSION)
  header.setUint8(5, bits)
  header.setUint16(6, TERMS_PER_BLOCK, true)
  header.setUint32(8, units, true)
  header.setUint32(12, terms.length, true)
  header.setUint32(16, table.length, true)
  header.setUint32(20, dictionary.length, true)
  header.setUint32(24, lists.length, true)
  header.setFloat32(28, largest, true)
  file.set(table.finish(), HEADER_BYTES)
  file.set(dictionary.finish(), HEADER_BYTES + table.length)
  file.set(lists.finish(), HEADER_BYTES + table.length + dictionary.length)
  return file
}

function largestImpact(postings: IndexInput['postings']): number {
  let largest = 0
  for (const term of postings.keys()) {
    const list = postings.get(term)!
    if (typeof list !== 'number') for (const { impact } of list) largest = Math.max(largest, impact)
  }
  return largest
}

/** How many bytes two terms share at their beginning, not counting a character of which they share only a part. */
function sharedCharacters(a: Uint8Array, b: Uint8Array): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  // A byte 10xxxxxx continues a character.
  while (shared > 0 && shared < b.length && (b[shared]! & 0xc0) === 0x80) shared--
  return shared
}

function encodeList(list: readonly Posting[], largest: number, bits: ImpactBits): Uint8Array {
  const writer = new ByteWriter()
  const sorted = list.toSorted((a, b) => a.unit - b.unit)
  let next = 0
  for (const { unit } of sorted) {
    writer.varint(unit - next)
    next = unit + 1
  }
  // At least 1: a posting that is there counts for something.
  const quantised = sorted.map(({ impact }) => {
    return Math.max(1, Math.round(Math.sqrt(largest > 0 ? impact / largest : 0) * steps(bits)))
  })
  if (bits === 8) for (const impact of quantised) writer.byte(Math.min(impact, 255))
  else
    for (let at = 0; at < quantised.length; at += 2)
      writer.byte(Math.min(quantised[at]!, 15) | (Math.min(quantised[at + 1] ?? 0, 15) << 4))
  return writer.finish()
}
