import { z } from 'zod'

/** 200 of `GET /health`; anything else is an error */
export const healthSchema = z.object({ status: z.literal('ok') })

export type Health = z.infer<typeof healthSchema>
