import { decodeText } from '../../compile/decode-text.ts'

/** How far into a page browsers look for its encoding. */
const HEAD_BYTES = 1_024
const DECLARED = /<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i

/** A page of HTML as text: UTF-8, else in the encoding that its mark or itself declares. Old ones are in many. */
export function decodePage(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const decoded = decodeText(bytes)
  if ('text' in decoded) return decoded
  const encoding = encodingOf(bytes)
  if (encoding === null) return decoded
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return decodeText(new TextEncoder().encode(text))
  } catch {
    // No such encoding, or not what the page is in.
    return decoded
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1] ?? null
}
