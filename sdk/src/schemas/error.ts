import { z } from 'zod'

/** Every error code of the API with the HTTP status it travels under. The set is closed: clients may switch over it. */
export const ERROR_STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  not_found: 404,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** One field that was refused: where it is in the request (`requester.email`), and what to do about it. */
export const fieldErrorSchema = z.object({
  path: z.string().describe('Where the field is in the request, with dots: requester.email'),
  message: z.string().describe('What is wrong, in words for the person who filled it in'),
})

export const errorSchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]).describe('Stable code of the error'),
    message: z.string().describe('What happened, in one sentence'),
    requestId: z.string().describe('Names this request in the logs'),
    fields: z.array(fieldErrorSchema).optional().describe('The fields that were refused'),
  }),
})

export type FieldError = z.infer<typeof fieldErrorSchema>
export type ErrorEnvelope = z.infer<typeof errorSchema>
