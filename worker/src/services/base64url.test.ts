import { expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from './base64url.ts'

test.each([0, 1, 2, 3, 32])('%i bytes come back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => 255 - index)
  expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
})

test.each(['a', 'ab=', 'a+b/', 'a b', 'QR', 'QUJ'])('%j is not base64url', (text) => {
  expect(fromBase64Url(text)).toBeNull()
})
