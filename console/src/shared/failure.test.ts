import { ApiError } from '@firstline/sdk/client'
import type { ErrorCode, FieldError } from '@firstline/sdk/schemas'
import { expect, test } from 'vitest'
import { explainFailure } from './failure.ts'

function refusal(
  status: number,
  code: ErrorCode,
  fields: FieldError[] = [],
  retryAfter: number | null = null,
): ApiError {
  return new ApiError(status, { error: { code, message: 'It was refused.', requestId: 'req_7', fields } }, retryAfter)
}

test('a network that does not answer is told as such', () => {
  expect(explainFailure(new TypeError('fetch failed'))).toContain('cannot be reached')
})

test('a server fault names the request, so that an administrator can find it', () => {
  expect(explainFailure(refusal(500, 'internal'))).toContain('req_7')
})

test('refused fields are told in their own words', () => {
  const error = refusal(400, 'invalid_request', [{ path: 'body', message: 'The message must not be empty.' }])
  expect(explainFailure(error)).toBe('The message must not be empty.')
})

test('a limit says how long to wait', () => {
  expect(explainFailure(refusal(429, 'rate_limited', [], 120))).toContain('Wait 2 minutes')
})
