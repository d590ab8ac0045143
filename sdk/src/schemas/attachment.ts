import { z } from 'zod'

/** A file that came with a message. */
export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string().describe('As it was called, without what could harm where it is saved'),
  type: z.string().describe('Media type, judged by content'),
  size: z.int().describe('Bytes'),
})

/** `POST /attachments`, as multipart */
export const uploadRequestSchema = z.object({ file: z.file() })

/** 201 of `POST /attachments` */
export const attachmentResponseSchema = z.object({ attachment: attachmentSchema })

export type Attachment = z.infer<typeof attachmentSchema>
export type AttachmentResponse = z.infer<typeof attachmentResponseSchema>
