/** No schema of ours goes deeper, so that whatever is further down is refused anyway. */
const DEEPEST = 8

/**
 * Where a JSON value names `__proto__` as a key. Schemas pass over it without a word, and code that copies objects would
 * change what they inherit: nothing that is sent may hold it.
 *
 * prototypeKeys(JSON.parse('{"fields":{"__proto__":1}}')) gives [['fields', '__proto__']]
 */
export function prototypeKeys(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || above.length > DEEPEST) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...above, key]
    return key === '__proto__' ? [path] : prototypeKeys(inner, path)
  })
}
