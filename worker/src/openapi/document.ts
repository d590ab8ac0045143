import { ERROR_STATUS, errorSchema } from '@firstline/sdk/schemas'
import * as contract from '@firstline/sdk/schemas'
import { z } from 'zod'
import { refusalsOf, type Call } from './call.ts'
import { STAFF_CALLS } from './staff-calls.ts'
import { VISITOR_CALLS } from './visitor-calls.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema
type Content = Record<string, { schema: JsonSchema }>
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }
export type Operation = {
  tags: string[]
  operationId: string
  summary: string
  description?: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

/** The API as OpenAPI 3.1 writes it down. */
export type OpenApiDocument = {
  openapi: '3.1.1'
  info: { title: string; version: string; summary: string; description: string }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Partial<Record<Call['method'], Operation>>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> }
}

const TAGS = [
  {
    name: 'Visitors',
    description: 'Without an account; `Firstline-Site` names the site, by default the first.',
    calls: VISITOR_CALLS,
  },
  {
    name: 'Staff',
    description: 'From the API’s own pages, signed in by a session cookie; or from a program with an API key.',
    calls: STAFF_CALLS,
  },
]

const SECURITY: Record<Call['caller'], Record<string, string[]>[]> = {
  anybody: [],
  visitor: [{}, { identityToken: [] }],
  requester: [{ ticketToken: [] }, { identityToken: [] }],
  identity: [{ identityToken: [] }],
  staff: [{ staffSession: [] }, { apiKey: [] }],
  admin: [{ staffSession: [] }],
}

/** Describes every call, from the schemas that check what is sent. */
export function describeApi(): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {}
  for (const { name, calls } of TAGS) {
    for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: describeCall(call, name) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Firstline',
      version: '1',
      summary: 'First-line support: tickets from the first question to the confirmed answer.',
      description:
        'Every refusal has one shape, `Error`, whose codes are a closed set. Moments are ISO 8601 in UTC. Text is kept code point for code point.',
    },
    servers: [{ url: '/api/v1' }],
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: usedSchemas(paths),
      securitySchemes: {
        ticketToken: { type: 'http', scheme: 'bearer', description: 'The `token` that creating a ticket answers' },
        identityToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Signed by the site’s own server with HS256: `sub`, `email`, `exp`, `aud` = the site’s id',
        },
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'flk_…',
          description: 'Made by an admin in the console',
        },
        staffSession: { type: 'apiKey', in: 'cookie', name: '__Host-firstline_session' },
      },
    },
  }
}

function describeCall(call: Call, tag: string): Operation {
  const { answer, body } = call
  const responses: Operation['responses'] = {
    [answer.status]: {
      description: answer.description,
      ...(answer.schema
        ? { content: { [answer.type ?? 'application/json']: { schema: referTo(answer.schema) } } }
        : {}),
    },
  }
  for (const [status, codes] of Object.entries(Object.groupBy(refusalsOf(call), (code) => ERROR_STATUS[code]))) {
    responses[status] = {
      description: codes.join(', '),
      content: { 'application/json': { schema: referTo(errorSchema) } },
    }
  }
  return {
    tags: [tag],
    operationId: call.name,
    summary: call.summary,
    ...(call.description ? { description: call.description } : {}),
    security: SECURITY[call.caller],
    parameters: parametersOf(call),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              (call.bodyTypes ?? ['application/json']).map((type) => [type, { schema: referTo(body) }]),
            ),
          },
        }
      : {}),
    responses,
  }
}

function parametersOf({ path, key, query }: Call): Parameter[] {
  const parameters: Parameter[] = [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1]!,
    in: 'path',
    required: true,
    schema: match[1] === 'number' ? { type: 'integer' } : { type: 'string' },
  }))
  if (key) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: key === 'required',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 255,
        description: 'Made once per submission and repeated with every attempt; known again for 14 days',
      },
    })
  }
  if (query) {
    // What arrives is text; what it must read as is told by the schema's output, and what may be left out by its input.
    const { properties = {} } = toSchema(query, 'output')
    const { required = [] } = toSchema(query, 'input')
    for (const [name, schema] of Object.entries(properties)) {
      parameters.push({ name, in: 'query', required: required.includes(name), schema: schema as JsonSchema })
    }
  }
  return parameters
}

/** Where a schema of the contract stands in the document: by the name it is exported under. */
const NAMES = new Map<unknown, string>(
  Object.entries(contract)
    .filter(([name]) => name.endsWith('Schema'))
    .map(([name, schema]) => [schema, name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length)]),
)

const addressOf = (name: string) => `#/components/schemas/${name}`

function referTo(schema: z.ZodType): JsonSchema {
  const name = NAMES.get(schema)
  if (!name) throw new Error('A call is described by a schema that @firstline/sdk/schemas does not export.')
  return { $ref: addressOf(name) }
}

/** The schemas that the calls refer to, and those that these refer to. */
function usedSchemas(paths: OpenApiDocument['paths']): Record<string, JsonSchema> {
  const answered = answerSchemas()
  const sent = new Map([...NAMES].map(([schema, name]) => [name, schema as z.ZodType]))
  const used: Record<string, JsonSchema> = {}
  const follow = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (!name || name in used) continue
      used[name] = name.endsWith('Request') ? toSchema(sent.get(name)!, 'input') : answered[name]!
      follow(used[name])
    }
  }
  follow(paths)
  return used
}

/** What is answered, each schema referring to the others. */
function answerSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of NAMES) if (!id.endsWith('Request')) registry.add(schema as z.ZodType, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: addressOf, override: keepOpen, unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutDialect(schema)]))
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return withoutDialect(z.toJSONSchema(schema, { io }))
}

/** Answers grow: a client must not break over a field that it does not know. */
function keepOpen({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** OpenAPI 3.1 speaks this dialect anyway, and names schemas by where they stand. */
function withoutDialect(schema: JsonSchema): JsonSchema {
  const rest = { ...schema }
  delete rest.$schema
  delete rest.$id
  return rest
}
