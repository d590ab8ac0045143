/** A string with the colon that makes it a key, or the brackets of an object. Valid JSON has no other colons in code. */
const KEYS_AND_BRACKETS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g

/**
 * Whether an object of a JSON text names a key twice. Parsers differ in which of the two they take, so that what one has
 * checked may not be what another uses.
 *
 * repeatsKey('{"a":1,"b":{"a":2}}') === false
 *
 * @param json valid JSON
 */
export function repeatsKey(json: string): boolean {
  const objects: Set<unknown>[] = []
  for (const [token, colon] of json.matchAll(KEYS_AND_BRACKETS)) {
    if (token === '{') objects.push(new Set())
    else if (token === '}') objects.pop()
    else if (colon !== undefined) {
      const keys = objects.at(-1)!
      // Parsed, since "a" and "\u0061" are one key.
      const key: unknown = JSON.parse(token.slice(0, -colon.length))
      if (keys.has(key)) return true
      keys.add(key)
    }
  }
  return false
}
