import { ByteReader, compareBytes } from './bytes.ts'
import { EditDistance } from './edit-distance.ts'
import { HEADER_BYTES, IndexFormatError, MAGIC, steps, VERSION, type ImpactBits } from './format.ts'

/** A term of the index and where its postings are. Valid as long as the index it came from. */
export type TermEntry = {
  term: string
  /** Number of units it stands in. */
  count: number
  /** Position of its postings in the file. */
  offset: number
}

/** A compiled index, read where it lies: opening it costs the same however large it is, but for its block table. */
export type CompiledIndex = {
  units: number
  terms: number
  /** The term itself; null when the index lacks it. */
  find: (term: string) => TermEntry | null
  /** Terms that begin with `prefix`, itself included, in order; `visit` returns false to stop. */
  startingWith: (prefix: string, visit: (entry: TermEntry) => boolean | void) => void
  /** Terms within `maximum` edits, in order, with their distance. `accept` looks at a term before its letters are compared. */
  similarTo: (word: string, maximum: number, visit: (entry: TermEntry, edits: number) => void) => void
  /** Units of a term, ascending, with what a match is worth there. */
  postings: (entry: TermEntry, visit: (unit: number, impact: number) => void) => void
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Opens what `writeIndex` wrote.
 *
 * A file whose content was damaged beyond its header answers nonsense, but never throws, hangs or reads outside itself.
 *
 * @throws {IndexFormatError} it is no index, of another version, or cut off
 */
export function openIndex(buffer: ArrayBuffer): CompiledIndex {
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

  /** Visits terms from a block on; `visit` gets the bytes and how many of them the term before had too. */
  function walk(
    fromBlock: number,
    visit: (term: Uint8Array, shared: number, count: number, offset: number) => boolean,
  ): void {
    const term = new Uint8Array(512)
    for (let block = fromBlock; block < blocks; block++) {
      const reader = new ByteReader(bytes, dictionaryStarts[block])
      let offset = postingStarts[block]!
      const inBlock = Math.min(termsPerBlock, terms - block * termsPerBlock)
      for (let at = 0; at < inBlock; at++) {
        const shared = reader.byte()
        const length = shared + reader.byte()
        for (let position = shared; position < length; position++) term[position] = reader.byte()
        const count = reader.varint()
        const size = reader.varint()
        if (!visit(term.subarray(0, length), at === 0 ? 0 : shared, count, offset)) return
        offset += size
      }
    }
  }

  function startingWith(prefix: string, visit: (entry: TermEntry) => boolean | void): void {
    if (blocks === 0) return
    const wanted = encoder.encode(prefix)
    walk(blockOf(wanted), (term, _shared, count, offset) => {
      const order = compareBytes(term.subarray(0, wanted.length), wanted)
      if (order === 0) return visit({ term: decoder.decode(term), count, offset }) !== false
      return order < 0
    })
  }

  function find(wanted: string): TermEntry | null {
    let found: TermEntry | null = null
    startingWith(wanted, (entry) => {
      if (entry.term === wanted) found = entry
      return false
    })
    return found
  }

  function similarTo(word: string, maximum: number, visit: (entry: TermEntry, edits: number) => void): void {
    const distance = new EditDistance(word, maximum)
    /** Beginning, in bytes, of which no continuation is near enough. */
    let hopeless = Number.POSITIVE_INFINITY
    walk(0, (term, shared, count, offset) => {
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
      if (distance.distance <= maximum) visit({ term: decoder.decode(term), count, offset }, distance.distance)
      return true
    })
  }

  function postings({ count, offset }: TermEntry, visit: (unit: number, impact: number) => void): void {
    const gaps = new ByteReader(bytes, offset)
    const known = Math.min(count, units)
    // Impacts stand behind the gaps, whose end is only known once they are read.
    const impacts = new ByteReader(bytes, offset)
    for (let at = 0; at < known; at++) impacts.varint()
    let unit = -1
    let pair = 0
    for (let at = 0; at < known; at++) {
      unit += gaps.varint() + 1
      if (unit >= units) return
      if (bits === 8) pair = impacts.byte()
      else pair = at % 2 === 0 ? impacts.byte() : pair >> 4
      const impact = bits === 8 ? pair : pair & 15
      visit(unit, impact * impact * scale)
    }
  }

  return { units, terms, find, startingWith, similarTo, postings }
}

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
