import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatsKey } from './repeated-keys.ts'

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"b":{"c":1,"c":2}}',
  '[{"a":1},{"b":1,\n"b" :2}]',
  '{"a":1,"\\u0061":2}',
  '{"\\"":1,"\\"":2}',
])('%s names a key twice', (json) => {
  expect(repeatsKey(json)).toBe(true)
})

test.each(['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"a":"\\"a\\":","b":"{\\"b\\":1}"}', '["a","a"]', '"a"', '1'])(
  '%s does not',
  (json) => {
    expect(repeatsKey(json)).toBe(false)
  },
)

test('what JSON.stringify writes never does, and does once a key is put in again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
      const json = JSON.stringify(value)
      expect(repeatsKey(json)).toBe(false)
      const first = JSON.stringify(Object.keys(value)[0])
      expect(repeatsKey(`${json.slice(0, -1)},${first}:0}`)).toBe(true)
    }),
  )
})
