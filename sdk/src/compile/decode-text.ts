import { cleanText } from '../schemas/text.ts'

/** Why a file is not text. */
export type DecodeFailure = { line: number; message: string; fix: string }

const SAVE_AS_UTF8 = 'Save the file as UTF-8: editors offer it under “Save with encoding”.'

/**
 * Reads a file as UTF-8 with line feeds: a byte order mark is dropped, Windows' and old Mac line ends become `\n`, and
 * control characters that nobody types are removed.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { failure: DecodeFailure } {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return { failure: { line: 1, message: 'The file is written as UTF-16.', fix: SAVE_AS_UTF8 } }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    // Without its mark, UTF-16 of Latin letters is valid UTF-8 with a NUL in every other place; others become garbage.
    const message = 'The file holds NUL bytes: it is written as UTF-16, or is no text.'
    return { failure: { line: lineAt(bytes, nul), message, fix: SAVE_AS_UTF8 } }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: cleanText(text.replace(/\r\n?/g, '\n')) }
  } catch {
    return { failure: { line: lineOfFirstDamage(bytes), message: 'The file is not valid UTF-8.', fix: SAVE_AS_UTF8 } }
  }
}

/** Decoded leniently, the first replacement character stands where the first bad byte was. */
function lineOfFirstDamage(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes)
  return countLines(text.slice(0, text.indexOf('\uFFFD')))
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return countLines(new TextDecoder('utf-8').decode(bytes.subarray(0, offset)))
}

function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length
}
