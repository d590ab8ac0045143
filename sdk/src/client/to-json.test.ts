import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { toJson } from './to-json.ts'

afterEach(() => {
  Reflect.deleteProperty(Array.prototype, 'toJSON')
})

test('it writes what the standard function writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(toJson(value)).toBe(JSON.stringify(value))
    }),
  )
})

test('a field without a value is left out', () => {
  expect(toJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}')
})

test('a library that writes arrays as texts changes nothing', () => {
  Object.assign(Array.prototype, { toJSON: () => 'a text' })
  expect(toJson({ searches: ['vpn'] })).toBe('{"searches":["vpn"]}')
})
