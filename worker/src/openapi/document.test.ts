import { configSchema } from '@firstline/sdk/config'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { realOutside } from '../outside.ts'
import { describeApi } from './document.ts'

const api = describeApi()

/** `POST /tickets/{number}/messages` */
const described = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

test('the document is OpenAPI 3.1, by its own schema', async () => {
  expect(await new Validator().validate(structuredClone(api))).toEqual({ valid: true })
})

test('every route of the app is described, and nothing else is', () => {
  const routes = createApp(realOutside(configSchema.parse(undefined))).routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'),
  )
  const told = routes.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')}`)
  expect(described.toSorted()).toEqual([...new Set(told)].toSorted())
})

test('what is sent is closed to fields that nobody knows, what is answered is open to new ones', () => {
  const { schemas } = api.components
  expect(schemas['ReplyRequest']).toMatchObject({ type: 'object', additionalProperties: false })
  expect(schemas['ReplyResponse']).not.toHaveProperty('additionalProperties')
})

test('a limit in the contract is a limit in the document', () => {
  expect(api.components.schemas['CreateTicketRequest']).toMatchObject({
    properties: { subject: { maxLength: 200, pattern: '\\S' }, body: { maxLength: 20_000 } },
  })
})
