import { ByteReader, ByteWriter } from './bytes.ts'
import { HEADER_BYTES, IndexFormatError, MAGIC, VERSION } from './format.ts'
import type { Scale } from './posting-list.ts'

/** What a file says of itself before its content. */
export type Header = Scale & {
  /** Number of terms in the file. */
  terms: number
  tableBytes: number
  dictionaryBytes: number
  postingBytes: number
}

export function writeHeader(header: Header): Uint8Array {
  const { steps, largest, units, terms, tableBytes, dictionaryBytes, postingBytes } = header
  const fixed = new DataView(new ArrayBuffer(HEADER_BYTES))
  fixed.setUint32(0, MAGIC, true)
  fixed.setUint8(4, VERSION)
  fixed.setUint8(5, steps)
  fixed.setFloat32(6, largest, true)
  const writer = new ByteWriter()
  writer.append(new Uint8Array(fixed.buffer))
  for (const number of [units, terms, tableBytes, dictionaryBytes, postingBytes]) writer.varint(number)
  return writer.finish()
}

/**
 * @returns the header, and in `tableStart` the first byte behind it
 * @throws {IndexFormatError} the file is no index, of another version, or cut off
 */
export function readHeader(file: Uint8Array): Header & { tableStart: number } {
  if (file.length < HEADER_BYTES) {
    throw new IndexFormatError(`The search index is cut off: ${file.length} bytes are not even its header.`)
  }
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  if (view.getUint32(0, true) !== MAGIC) throw new IndexFormatError('This file is not a search index.')
  const version = view.getUint8(4)
  if (version !== VERSION) {
    throw new IndexFormatError(`The search index has version ${version}; this reader knows version ${VERSION}.`)
  }
  const steps = view.getUint8(5)
  const largest = view.getFloat32(6, true)
  const reader = new ByteReader(file, HEADER_BYTES)
  const [units, terms] = [reader.varint(), reader.varint()]
  const [tableBytes, dictionaryBytes, postingBytes] = [reader.varint(), reader.varint(), reader.varint()]
  const tableStart = reader.position
  const length = tableStart + tableBytes + dictionaryBytes + postingBytes
  if (file.length !== length) {
    throw new IndexFormatError(`The search index is damaged: it has ${file.length} bytes and should have ${length}.`)
  }
  // A term takes at least four bytes; a header that says otherwise would make every walk endless.
  if (steps === 0 || terms * 4 > dictionaryBytes || !(largest >= 0) || !Number.isFinite(largest)) {
    throw new IndexFormatError('The search index is damaged: its header is not sound.')
  }
  return { steps, largest, units, terms, tableBytes, dictionaryBytes, postingBytes, tableStart }
}
