import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { NOT_AN_OBJECT, requiredText } from './text.ts'

/** A key that a program signs staff's calls with. The secret itself is in no list: it is answered once, on creation. */
export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string().describe('What it is for, in the words of whoever made it'),
  createdAt: z.string(),
  createdBy: z.string().describe('Name of the member who made it, and in whose name its calls are made'),
  lastUsedAt: z.string().nullable().describe('To the hour; null: never'),
})

/** `POST /staff/keys` */
export const createApiKeyRequestSchema = z.strictObject(
  { name: requiredText(LIMITS.nameCharacters, 'The name').describe('What the key is for') },
  NOT_AN_OBJECT,
)

/** 201 of it */
export const createApiKeyResponseSchema = z.object({
  key: apiKeySchema,
  secret: z
    .string()
    .regex(/^flk_[\w-]{43}$/)
    .describe('Sent as `Authorization: Bearer flk_…`. It is told once: only its hash is kept'),
})

/** 200 of `GET /staff/keys`, the newest first */
export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema), next: z.string().nullable() })

export type ApiKey = z.infer<typeof apiKeySchema>
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequestSchema>
export type CreateApiKeyResponse = z.infer<typeof createApiKeyResponseSchema>
export type ApiKeyList = z.infer<typeof apiKeyListSchema>
