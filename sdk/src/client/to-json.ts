/**
 * What `JSON.stringify` writes of plain data, also on a page whose library (Prototype.js) gives arrays a `toJSON` of
 * their own: there the standard one writes them as texts.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += `${items && ','}${toJson(item)}`
    return `[${items}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let fields = ''
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key]
    if (field !== undefined) fields += `${fields && ','}${JSON.stringify(key)}:${toJson(field)}`
  }
  return `{${fields}}`
}
