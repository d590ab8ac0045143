import { ByteReader, compareBytes } from './bytes.ts'
import { EditDistance } from './edit-distance.ts'
import { HEADER_BYTES, IndexFormatError, MAGIC, steps, VERSION, type ImpactBits } from './format.ts'

/** Units in ascending order, and what a match is worth in each. */
export type PostingList = { units: Uint32Array; impacts: Float64Array }

/** A term of the index. */
export type TermEntry = {
  term: string
  /** Number of units it stands in. */
  count: number
  /** Reads its postings; none where the index keeps only their number. */
  postings: () => PostingList
}

/** What can be asked of a compiled index, whether it is one file or many. */
export type CompiledIndex = {
  /** The term itself; null when the index lacks it. */
  find: (term: string) => TermEntry | null
  /** Whether the file that would hold the term is here. Where it is not, nothing is known of the term. */
  covers: (term: string) => boolean
  /** Terms that begin with `prefix`, itself included, in order; `visit` returns false to stop. */
  startingWith: (prefix: string, visit: (entry: TermEntry) => boolean | void) => void
  /** Terms that begin with `prefix` and lie within `maximum` edits of a word, in order, with their distance. */
  similarTo: (word: string, maximum: number, prefix: string, visit: (entry: TermEntry, edits: number) => void) => void
}

/** One file, read where it lies: opening it costs the same however large it is, but for its block table. */
export type IndexFile = CompiledIndex & { units: number }

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
  const header = readHeader(buffer)
  const { units, terms, termsPerBlock, bits, largest } = header
  const blocks = Math.ceil(terms / termsPerBlock)
  // Where each block begins: in the dictionary, and its postings. The only thing that is worked out on opening.
  const dictionaryStarts = new Uint32Array(blocks + 1)
  const postingStarts = new Uint32Array(blocks + 1)
  const table = new ByteReader(bytes, HEADER_BYTES)
  const dictionaryOffset = HEADER_BYTES + header.tableBytes
  dictionaryStarts[0] = dictionaryOffset
  postingStarts[0] = dictionaryOffset + header.dictionaryBytes
  for (let block = 0; block < blocks; block++) {
    dictionaryStarts[block + 1] = dictionaryStarts[block]! + table.varint()
    postingStarts[block + 1] = postingStarts[block]! + table.varint()
  }
  const scale = largest / steps(bits) ** 2

  /** The first term of a block, as bytes. */
  function firstTerm(block: number): Uint8Array {
    const at = dictionaryStarts[block]!
    return bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0))
  }

  /** The last block that begins at or before a term. */
  function blockOf(term: Uint8Array): number {
    let low = 0
    let high = blocks - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (compareBytes(firstTerm(middle), term) <= 0) low = middle
      else high = middle - 1
    }
    return low
  }

  function termsIn(block: number): number {
    return Math.min(termsPerBlock, terms - block * termsPerBlock)
  }

  /** Visits terms from a block on, until `visit` returns false. */
  function walk(fromBlock: number, visit: Visit): void {
    const term = new Uint8Array(512)
    for (let block = fromBlock; block < blocks; block++) {
      const reader = new ByteReader(bytes, dictionaryStarts[block])
      let offset = postingStarts[block]!
      for (let at = 0; at < termsIn(block); at++) {
        const shared = reader.byte()
        const length = shared + reader.byte()
        for (let position = shared; position < length; position++) term[position] = reader.byte()
        const count = reader.varint()
        const size = reader.varint()
        if (!visit(term.subarray(0, length), at === 0 ? 0 : shared, count, offset, size)) return
        offset += size
      }
    }
  }

  function entryOf(term: string, count: number, offset: number, size: number): TermEntry {
    return { term, count, postings: () => readPostings(size === 0 ? 0 : count, offset) }
  }

  /** Visits the terms that begin with `prefix`. */
  function walkPrefix(prefix: string, visit: Visit): void {
    if (blocks === 0) return
    const wanted = encoder.encode(prefix)
    walk(wanted.length === 0 ? 0 : blockOf(wanted), (term, shared, count, offset, size) => {
      const order = compareBytes(term.subarray(0, wanted.length), wanted)
      return order === 0 ? visit(term, shared, count, offset, size) : order < 0
    })
  }

  function startingWith(prefix: string, visit: (entry: TermEntry) => boolean | void): void {
    walkPrefix(prefix, (term, _shared, ...where) => visit(entryOf(decoder.decode(term), ...where)) !== false)
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
    /** Beginning, in bytes, of which no continuation is near enough. */
    let hopeless = Number.POSITIVE_INFINITY
    let isFirst = true
    walkPrefix(prefix, (term, sharedBytes, ...where) => {
      // What came before the first is no part of this walk.
      const shared = isFirst ? 0 : sharedBytes
      isFirst = false
      if (shared >= hopeless) return true
      hopeless = Number.POSITIVE_INFINITY
      distance.keep(countLetters(term, shared))
      for (let at = shared; at < term.length;) {
        const size = characterBytes(term[at]!)
        const letter = size === 1 ? String.fromCharCode(term[at]!) : decoder.decode(term.subarray(at, at + size))
        at += size
        if (distance.append(letter)) continue
        hopeless = at
        return true
      }
      if (distance.distance <= maximum) visit(entryOf(decoder.decode(term), ...where), distance.distance)
      return true
    })
  }

  function readPostings(count: number, offset: number): PostingList {
    const most = Math.min(count, units)
    const found = new Uint32Array(most)
    let position = offset
    let unit = -1
    let known = 0
    for (let at = 0; at < most; at++) {
      let gap = 0
      let byte = 0
      // Past the end a byte reads as 0, as in ByteReader, which would be too slow for so many.
      for (let shift = 0; shift < 35; shift += 7) {
        byte = bytes[position++] ?? 0
        gap |= (byte & 127) << shift
        if (byte < 128) break
      }
      unit += (gap >>> 0) + 1
      if (unit >= units) continue
      found[at] = unit
      known = at + 1
    }
    const impacts = new Float64Array(known)
    for (let at = 0; at < known; at++) {
      const byte = bytes[position + (bits === 8 ? at : at >> 1)] ?? 0
      const impact = bits === 8 ? byte : at % 2 === 0 ? byte & 15 : byte >> 4
      impacts[at] = impact * impact * scale
    }
    return { units: found.subarray(0, known), impacts }
  }

  return { units, find, covers: () => true, startingWith, similarTo }
}

/** Gets a term's bytes, how many of them the one before had too, and where its postings lie. */
type Visit = (term: Uint8Array, shared: number, count: number, offset: number, size: number) => boolean

function readHeader(buffer: ArrayBuffer) {
  if (buffer.byteLength < HEADER_BYTES) {
    throw new IndexFormatError(`The search index is cut off: ${buffer.byteLength} bytes are not even its header.`)
  }
  const view = new DataView(buffer)
  if (view.getUint32(0, true) !== MAGIC) throw new IndexFormatError('This file is not a search index.')
  const version = view.getUint8(4)
  if (version !== VERSION) {
    throw new IndexFormatError(`The search index has version ${version}; this reader knows version ${VERSION}.`)
  }
  const header = {
    bits: view.getUint8(5) as ImpactBits,
    termsPerBlock: view.getUint16(6, true),
    units: view.getUint32(8, true),
    terms: view.getUint32(12, true),
    tableBytes: view.getUint32(16, true),
    dictionaryBytes: view.getUint32(20, true),
    postingBytes: view.getUint32(24, true),
    largest: view.getFloat32(28, true),
  }
  const { bits, termsPerBlock, terms, largest, dictionaryBytes } = header
  const length = HEADER_BYTES + header.tableBytes + dictionaryBytes + header.postingBytes
  if (buffer.byteLength !== length) {
    throw new IndexFormatError(
      `The search index is damaged: it has ${buffer.byteLength} bytes and should have ${length}.`,
    )
  }
  // A term takes at least four bytes; a header that says otherwise would make every walk endless.
  const isSound = (bits === 4 || bits === 8) && termsPerBlock > 0 && terms * 4 <= dictionaryBytes && largest >= 0
  if (!isSound || !Number.isFinite(largest))
    throw new IndexFormatError('The search index is damaged: its header is not sound.')
  return header
}

/** Bytes of the UTF-8 character that begins with a byte. */
function characterBytes(first: number): number {
  if (first < 0x80) return 1
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
}

/** Characters in a term's first bytes. */
function countLetters(term: Uint8Array, bytes: number): number {
  let letters = 0
  for (let at = 0; at < bytes; at++) if ((term[at]! & 0xc0) !== 0x80) letters++
  return letters
}
