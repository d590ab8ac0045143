import type { z } from 'zod'

/**
 * The keys that a schema knows at a place of the value it checks; none where the place is no object, or one of several
 * shapes.
 */
export function knownKeysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [key, ...rest] = path
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return knownKeysAt(def.innerType, path)
    case 'object':
      if (key === undefined) return Object.keys(def.shape)
      return Object.hasOwn(def.shape, key) ? knownKeysAt(def.shape[key]!, rest) : []
    case 'array':
      return key === undefined ? [] : knownKeysAt(def.element, rest)
    case 'record':
      return key === undefined ? [] : knownKeysAt(def.valueType, rest)
    default:
      return []
  }
}
