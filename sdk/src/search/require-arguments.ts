/** JavaScript checks no types: what a page gets wrong is told by name, at once. */

/** @throws {TypeError} it is no text */
export function requireText(name: string, value: unknown): asserts value is string {
  if (typeof value === 'string') return
  throw new TypeError(`${name} must be a string, got ${String(value)}.`)
}

/** @throws {TypeError} it is no list of texts */
export function requireTexts(name: string, value: unknown): asserts value is string[] {
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return
  throw new TypeError(`${name} must be a list of strings, got ${String(value)}.`)
}

/** @throws {RangeError} it is no number from 0 on; Infinity is one */
export function requireLimit(value: unknown): void {
  if (typeof value === 'number' && value >= 0) return
  throw new RangeError(`limit must be a number from 0 on, got ${String(value)}.`)
}
