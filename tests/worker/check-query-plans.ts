import { afterAll, expect } from 'vitest'
import { prepared } from './support/api.ts'
import { findScans } from './support/query-plans.ts'

// Whatever a test makes the app ask of the database, it is asked with an index. A test that reaches a new query checks it.
afterAll(async () => {
  expect(await findScans(prepared), 'queries that look through a whole table').toEqual([])
})
