/** Whether a byte, 10xxxxxx, goes on with a character that another one began. */
export function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** Bytes of the character that begins with a byte. */
export function characterBytes(first: number): number {
  if (first < 0x80) return 1
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
}

/** Characters in the first so many bytes of a text. */
export function countCharacters(text: Uint8Array, bytes: number): number {
  let characters = 0
  for (let at = 0; at < bytes; at++) if (!isContinuation(text[at]!)) characters++
  return characters
}
