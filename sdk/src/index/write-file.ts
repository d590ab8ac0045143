import { ByteWriter } from './bytes.ts'
import { TERMS_PER_BLOCK } from './format.ts'
import { writeHeader } from './header.ts'
import type { Scale } from './posting-list.ts'
import { isContinuation } from './utf8.ts'

/** A term as it will stand in a file. */
export type EncodedTerm = {
  term: string
  /** The term in UTF-8. */
  bytes: Uint8Array
  /** Number of units it stands in. */
  count: number
  /** Its postings, as `encodeList` writes them; empty where only their number is kept. */
  list: Uint8Array
}

/** @param terms in the order of their bytes */
export function writeFile(terms: readonly EncodedTerm[], scale: Scale): Uint8Array<ArrayBuffer> {
  const table = new ByteWriter()
  const dictionary = new ByteWriter()
  const postings = new ByteWriter()
  for (let start = 0; start < terms.length; start += TERMS_PER_BLOCK) {
    const [dictionaryStart, postingsStart] = [dictionary.length, postings.length]
    let previous: Uint8Array = new Uint8Array()
    for (const { bytes, count, list } of terms.slice(start, start + TERMS_PER_BLOCK)) {
      const shared = sharedCharacters(previous, bytes)
      dictionary.byte(shared)
      dictionary.byte(bytes.length - shared)
      dictionary.append(bytes.subarray(shared))
      dictionary.varint(count)
      dictionary.varint(list.length)
      postings.append(list)
      previous = bytes
    }
    table.varint(dictionary.length - dictionaryStart)
    table.varint(postings.length - postingsStart)
  }
  const file = new ByteWriter()
  file.append(
    writeHeader({
      ...scale,
      terms: terms.length,
      tableBytes: table.length,
      dictionaryBytes: dictionary.length,
      postingBytes: postings.length,
    }),
  )
  for (const part of [table, dictionary, postings]) file.append(part.finish())
  return file.finish()
}

/** How many bytes two terms share at their beginning, not counting a character of which they share only a part. */
function sharedCharacters(a: Uint8Array, b: Uint8Array): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  while (shared > 0 && shared < b.length && isContinuation(b[shared]!)) shared--
  return shared
}
