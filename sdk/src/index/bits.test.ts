import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BitReader, BitWriter } from './bits.ts'

const number = fc.record({ value: fc.oneof(fc.nat(9), fc.nat(2 ** 20)), base: fc.nat(12) })

test('numbers come back as they were written, wherever in a byte they begin', () => {
  fc.assert(
    fc.property(fc.array(number), fc.nat(3), (numbers, start) => {
      const writer = new BitWriter()
      for (const { value, base } of numbers) writer.golomb(value, base)
      const bytes = Uint8Array.from([...Array<number>(start).fill(255), ...writer.finish(), 255])
      const reader = new BitReader(bytes, start)
      expect(numbers.map(({ base }) => reader.golomb(base))).toEqual(numbers.map(({ value }) => value))
    }),
  )
})

test('a number takes the fewest bits with a base near it', () => {
  const bits = (value: number, base: number) => {
    const writer = new BitWriter()
    for (let times = 0; times < 8; times++) writer.golomb(value, base)
    return writer.finish().length
  }
  expect([bits(0, 0), bits(1, 0), bits(5, 0), bits(5, 2), bits(5, 4)]).toEqual([1, 3, 5, 5, 5])
})

test('any bytes, and none at all, are read as numbers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), fc.array(fc.nat(31)), (bytes, bases) => {
      const reader = new BitReader(bytes, 0)
      for (const base of bases) expect(reader.golomb(base)).toBeGreaterThanOrEqual(0)
    }),
  )
})
