import { expect, test } from 'vitest'
import { formatFileSize } from './files.ts'

test.each([
  [1, 'en', '1 byte'],
  [999, 'en', '999 bytes'],
  [1_400, 'en', '1 kB'],
  [1_440_000, 'en', '1.4 MB'],
  [1_440_000, 'nl', '1,4 MB'],
])('%i bytes in %s: %s', (bytes, language, written) => {
  expect(formatFileSize(bytes, language)).toBe(written)
})
