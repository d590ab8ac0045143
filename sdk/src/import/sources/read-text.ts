import { decodeText } from '../../compile/decode-text.ts'
import { readWithin } from '../../compile/read-within.ts'
import type { Lost } from '../source.ts'

/**
 * A file of the source as text; null where it cannot be read, which is then reported.
 *
 * @param decode reads what is not written as articles are
 */
export function readText(root: string, file: string, lost: Lost[], decode = decodeText): string | null {
  const read = readWithin(root, file)
  const decoded = 'refusal' in read ? { failure: read.refusal } : decode(read.bytes)
  if ('text' in decoded) return decoded.text
  lost.push({ file, what: 'the page', why: `${decoded.failure.message} ${decoded.failure.fix}` })
  return null
}
