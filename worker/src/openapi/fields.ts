import type { JsonSchema } from './document.ts'

/** One line about a field: `requester.email`, text, required, at most 254 characters. */
export type Field = { path: string; required: boolean; type: string; refersTo: string | null; notes: string[] }

/** Every field of an object, those of objects within it under their whole path: `articles[].slug`. */
export function fieldsOf(schema: JsonSchema, above = ''): Field[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, value]) => {
    const property = value as JsonSchema
    const path = above + name
    const field = { path, required: required.includes(name), ...describe(property), notes: notesOf(property) }
    const inner = innerObject(property)
    return [field, ...(inner ? fieldsOf(inner.schema, `${path}${inner.suffix}.`) : [])]
  })
}

/** What a schema is, in a few words. */
export function describe(schema: JsonSchema): { type: string; refersTo: string | null } {
  const options = schema.anyOf ?? schema.oneOf
  if (options) {
    const described = options.map(describe)
    return {
      type: described.map(({ type }) => type).join(' or '),
      refersTo: described.find(({ refersTo }) => refersTo)?.refersTo ?? null,
    }
  }
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    return { type: name, refersTo: name }
  }
  if (schema.const !== undefined) return { type: JSON.stringify(schema.const), refersTo: null }
  if (schema.enum) return { type: schema.enum.map((value) => JSON.stringify(value)).join(' | '), refersTo: null }
  if (schema.type === 'array') {
    const { type, refersTo } = describe((schema.items ?? {}) as JsonSchema)
    return { type: `list of ${type}`, refersTo }
  }
  const types = [schema.type ?? 'anything'].flat()
  return { type: types.join(' or '), refersTo: null }
}

const WITHIN: [keyof JsonSchema & string, (value: unknown) => string][] = [
  ['default', (value) => `default ${JSON.stringify(value)}`],
  ['maxLength', (value) => `at most ${Number(value).toLocaleString('en')} characters`],
  ['maxItems', (value) => `at most ${Number(value)}`],
  ['maxProperties', (value) => `at most ${Number(value)}`],
  ['format', (value) => String(value)],
]

function notesOf(schema: JsonSchema): string[] {
  const bounds = WITHIN.filter(([name]) => schema[name] !== undefined).map(([name, tell]) => tell(schema[name]))
  return [...(schema.description ? [schema.description] : []), ...bounds]
}

function innerObject(schema: JsonSchema): { schema: JsonSchema; suffix: string } | null {
  if (schema.properties) return { schema, suffix: '' }
  const items = schema.items as JsonSchema | undefined
  if (items?.properties) return { schema: items, suffix: '[]' }
  const option = schema.anyOf?.find(({ properties }) => properties)
  return option ? { schema: option, suffix: '' } : null
}
