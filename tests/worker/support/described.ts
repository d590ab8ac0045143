import { Validator, type Schema } from '@cfworker/json-schema'
import { describeApi, type JsonSchema, type Operation } from '../../../worker/src/openapi/document.ts'

const api = describeApi()
/** Answers may grow for clients, but not without the contract: here a field that it does not name is a leak. */
const schemas = closed(api.components.schemas) as Record<string, JsonSchema>
const paths = Object.entries(api.paths).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`),
  methods: methods as Record<string, Operation>,
}))

/**
 * Compares an answer with what openapi.json says of its call.
 *
 * @param path below `/api/v1`
 * @throws {Error} the call is not described, answers a status that it should not, or something of another shape
 */
export function requireDescribed(method: string, path: string, status: number, json: unknown): void {
  const place = paths.find(({ pattern }) => pattern.test(path.split('?', 1)[0]!))
  const operation = place?.methods[method.toLowerCase()]
  // An address or a method that the API does not have is refused in the same shape as everything else.
  if (!operation && status < 400) throw new Error(`${method} ${path} is not described: see worker/src/openapi/.`)
  const response = operation?.responses[status]
  if (operation && !response) throw new Error(`${method} ${path} answered ${status}, which openapi.json does not name.`)
  const schema = operation ? response?.content?.['application/json']?.schema : { $ref: '#/components/schemas/Error' }
  if (!schema) return
  const whole = { ...schema, components: { schemas } } as Schema
  const { valid, errors } = new Validator(whole, '2020-12', false).validate(json)
  if (valid) return
  const reasons = errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
  throw new Error(
    `${method} ${path} answered ${status} in another shape than openapi.json says.\n${reasons.join('\n')}`,
  )
}

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const inner = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]))
  return 'properties' in inner && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner
}
