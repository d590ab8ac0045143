/**
 * Grows as it is written to, the highest bit of a byte first. Numbers from 0 on are written as exponential Golomb codes:
 * of `value + 2^base` as many zeros as it has bits above the `base + 1` that every number has, then its bits. Numbers of
 * about `2^base` take the fewest bits, ones far from it a few more.
 */
export class BitWriter {
  readonly #bytes: number[] = []
  /** Bits that are free in the last byte. */
  #free = 0

  /**
   * @param value a whole number below 2^31
   * @param base 0 to 30
   */
  golomb(value: number, base: number): void {
    const written = value + 2 ** base
    const length = 32 - Math.clz32(written)
    this.#bits(0, length - 1 - base)
    this.#bits(written, length)
  }

  /** What was written; the last byte is filled up with zeros. */
  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }

  #bits(value: number, count: number): void {
    for (let left = count; left > 0;) {
      if (this.#free === 0) {
        this.#bytes.push(0)
        this.#free = 8
      }
      const taken = Math.min(left, this.#free)
      left -= taken
      this.#free -= taken
      this.#bytes[this.#bytes.length - 1]! |= ((value >>> left) & (2 ** taken - 1)) << this.#free
    }
  }
}

/** Reads what `BitWriter` wrote. Past the end it reads zeros: a damaged file answers nonsense, and never hangs. */
export class BitReader {
  readonly #bytes: Uint8Array
  /** In bits. */
  #position: number

  /** @param start the first byte */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#position = start * 8
  }

  /**
   * @param base what the number was written with
   * @returns a whole number from 0 on, whatever the bits are
   */
  golomb(base: number): number {
    const bits = this.#next()
    const zeros = Math.clz32(bits)
    this.#position += zeros
    // More bits than a number has are none that the writer wrote.
    const length = Math.min(32, zeros + base + 1)
    // Nearly always all of a number is in the bits that were read already.
    const written = (zeros + length <= 32 ? bits << zeros : this.#next()) >>> (32 - length)
    this.#position += length
    return Math.max(0, written - (1 << base))
  }

  /** The next 32 bits. */
  #next(): number {
    const at = this.#position >>> 3
    const skipped = this.#position & 7
    const bytes = this.#bytes
    const word = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
    return (word << skipped) | (bytes[at + 4]! >>> (8 - skipped))
  }
}
