import { compareBytes, lastUpTo } from './byte-order.ts'
import { ByteReader } from './bytes.ts'
import { EditDistance } from './edit-distance.ts'
import { LONGEST_TERM_BYTES, TERMS_PER_BLOCK } from './format.ts'
import { readHeader } from './header.ts'
import { decodeList, type PostingList } from './posting-list.ts'
import { characterBytes, countCharacters } from './utf8.ts'

/** A term of the index. */
export type TermEntry = {
  term: string
  /** Number of units it stands in. */
  count: number
  /** Reads its postings: fewer than `count` where the index leaves some out, or all of them. */
  postings: () => PostingList
}

/** What a term is looked up in, whether that is one file or many. */
export type TermFinder = {
  /** The term itself; null when the index lacks it. */
  find: (term: string) => TermEntry | null
  /** Whether the file that would hold the term is here. Where it is not, nothing is known of the term. */
  covers: (term: string) => boolean
}

/** What terms are guessed at with, whether that is one file or many. */
export type TermWalker = {
  /** Terms that begin with `prefix`, itself included, in order. */
  startingWith: (prefix: string, visit: (entry: TermEntry) => void) => void
  /** Terms that begin with `prefix` and lie within `maximum` edits of a word, in order, with their distance. */
  similarTo: (word: string, maximum: number, prefix: string, visit: (entry: TermEntry, edits: number) => void) => void
}

/** One file, read where it lies: opening it costs the same however large it is, but for its block table. */
export type IndexFile = TermFinder & TermWalker & { units: number }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Opens what `writeIndex` wrote.
 *
 * A file whose content was damaged beyond its header answers nonsense, but never throws, hangs or reads outside itself.
 *
 * @throws {IndexFormatError} it is no index, of another version, or cut off
 */
export function openIndex(buffer: ArrayBuffer): IndexFile {
  const bytes = new Uint8Array(buffer)
  const header = readHeader(bytes)
  const { units, terms } = header
  const blocks = Math.ceil(terms / TERMS_PER_BLOCK)
  // Where each block begins: in the dictionary, and its postings. The only thing that is worked out on opening.
  const dictionaryStarts = new Uint32Array(blocks + 1)
  const postingStarts = new Uint32Array(blocks + 1)
  const table = new ByteReader(bytes, header.tableStart)
  dictionaryStarts[0] = header.tableStart + header.tableBytes
  postingStarts[0] = dictionaryStarts[0] + header.dictionaryBytes
  for (let block = 0; block < blocks; block++) {
    dictionaryStarts[block + 1] = dictionaryStarts[block]! + table.varint()
    postingStarts[block + 1] = postingStarts[block]! + table.varint()
  }

  /** The first term of a block, as bytes. */
  function firstTerm(block: number): Uint8Array {
    const at = dictionaryStarts[block]!
    return bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0))
  }

  /** The last block that begins at or before a term. */
  function blockOf(term: Uint8Array): number {
    return lastUpTo(term, blocks, firstTerm)
  }

  function termsIn(block: number): number {
    return Math.min(TERMS_PER_BLOCK, terms - block * TERMS_PER_BLOCK)
  }

  /** Visits the terms that begin with `prefix`. */
  function walk(prefix: string, visit: Visit): void {
    const wanted = encoder.encode(prefix)
    // The bytes that are shared and those that follow are two lengths, of which a damaged file may have the largest.
    const term = new Uint8Array(2 * LONGEST_TERM_BYTES)
    for (let block = blockOf(wanted); block < blocks; block++) {
      const reader = new ByteReader(bytes, dictionaryStarts[block])
      let offset = postingStarts[block]!
      for (let left = termsIn(block); left > 0; left--) {
        const shared = reader.byte()
        const length = shared + reader.byte()
        for (let position = shared; position < length; position++) term[position] = reader.byte()
        const count = reader.varint()
        const size = reader.varint()
        const order = compareBytes(term.subarray(0, Math.min(length, wanted.length)), wanted)
        if (order > 0) return
        if (order === 0) visit(term.subarray(0, length), shared, count, offset, size)
        offset += size
      }
    }
  }

  function entryOf(term: string, count: number, offset: number, size: number): TermEntry {
    return { term, count, postings: () => decodeList(bytes, offset, size, count, header) }
  }

  function startingWith(prefix: string, visit: (entry: TermEntry) => void): void {
    walk(prefix, (term, _shared, ...where) => visit(entryOf(decoder.decode(term), ...where)))
  }

  /** A question looks up hundreds of terms: only the bytes that a term does not share with the one before are compared. */
  function find(term: string): TermEntry | null {
    const wanted = encoder.encode(term)
    const block = blockOf(wanted)
    const reader = new ByteReader(bytes, dictionaryStarts[block])
    let offset = postingStarts[block]!
    /** Bytes that the wanted term has in common with the one just read. */
    let common = 0
    for (let left = termsIn(block); left > 0; left--) {
      const shared = reader.byte()
      const added = reader.byte()
      const end = reader.position + added
      if (shared <= common) {
        common = shared
        while (reader.position < end && reader.byte() === wanted[common]) common++
      }
      const isWanted = common === wanted.length && common === shared + added
      reader.position = end
      const count = reader.varint()
      const size = reader.varint()
      if (isWanted) return entryOf(term, count, offset, size)
      offset += size
    }
    return null
  }

  function similarTo(
    word: string,
    maximum: number,
    prefix: string,
    visit: (entry: TermEntry, edits: number) => void,
  ): void {
    const distance = new EditDistance(word, maximum)
    /** Bytes that were read of the term before, and whether any continuation of them is near enough. */
    let read = 0
    let isHopeful = true
    walk(prefix, (term, sharedBytes, ...where) => {
      const shared = Math.min(sharedBytes, read)
      if (!isHopeful && shared === read) return
      isHopeful = true
      distance.keep(countCharacters(term, shared))
      for (read = shared; isHopeful && read < term.length;) {
        const size = characterBytes(term[read]!)
        const letter = size === 1 ? String.fromCharCode(term[read]!) : decoder.decode(term.subarray(read, read + size))
        read += size
        isHopeful = distance.append(letter)
      }
      if (isHopeful && distance.distance <= maximum) visit(entryOf(decoder.decode(term), ...where), distance.distance)
    })
  }

  return { units, find, covers: () => true, startingWith, similarTo }
}

/** Gets a term's bytes, how many of them the one before had too, and where its postings lie. */
type Visit = (term: Uint8Array, shared: number, count: number, offset: number, size: number) => void
