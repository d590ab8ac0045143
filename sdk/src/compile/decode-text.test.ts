import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

test('a byte order mark is dropped and all line ends become line feeds', () => {
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n' })
})

test('control characters are removed, tabs stay', () => {
  expect(decodeText(bytes('a\u0001\u001b[31mb\tc'))).toEqual({ text: 'a[31mb\tc' })
})

test('a byte that is not UTF-8 is an error that names its line', () => {
  const decoded = decodeText(bytes('one\ntwo\nth', [0xe9], 'e\n'))
  expect(decoded).toMatchObject({ failure: { line: 3, message: 'The file is not valid UTF-8.' } })
})

test.each(['utf-16le', 'utf-16be'])('%s without its mark is refused, not read as something else', (encoding) => {
  const littleEndian = Buffer.from('one\nbył\n', 'utf16le')
  const file = encoding === 'utf-16le' ? littleEndian : littleEndian.swap16()
  expect(decodeText(file)).toMatchObject({ failure: { line: 1, message: expect.stringContaining('UTF-16') as string } })
})

test('a file saved as UTF-16 is named as such', () => {
  expect(decodeText(bytes([0xff, 0xfe, 0x61, 0x00]))).toMatchObject({
    failure: { message: 'The file is written as UTF-16.' },
  })
})
