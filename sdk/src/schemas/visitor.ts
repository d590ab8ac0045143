import { z } from 'zod'
import { contextSchema } from './context.ts'
import { emailSchema } from './email.ts'
import { guardSchema } from './guard.ts'
import { LIMITS } from './limits.ts'
import { NOT_AN_OBJECT, requiredText, writtenText } from './text.ts'
import { messageSchema, ticketSchema, ticketTypeSchema } from './ticket.ts'

const attachmentsSchema = z
  .array(
    z
      .string({ error: 'An attachment is named by its id.' })
      .max(LIMITS.attachmentIdCharacters, { error: 'This is no attachment’s id.' }),
    { error: 'Attachments are a list of ids.' },
  )
  .max(LIMITS.attachments, { error: `At most ${LIMITS.attachments} files can be sent along.` })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'An attachment is named twice.' })
  .optional()
  .describe('Ids that POST /attachments answered, at most a day ago')

const fieldValue = z.union(
  [
    writtenText(LIMITS.fieldCharacters, 'A field’s text'),
    z.number(),
    z.boolean(),
    z
      .array(writtenText(LIMITS.optionCharacters, 'A text in a field’s list'))
      .max(LIMITS.options, { error: `A field’s list can hold at most ${LIMITS.options} texts.` }),
  ],
  { error: 'A field holds text, a number, yes or no, or a list of texts.' },
)

/** `POST /tickets` */
export const createTicketRequestSchema = z.strictObject(
  {
    requester: z.strictObject(
      {
        email: emailSchema.describe('Where the answer goes; an identity token’s own address comes before it'),
        name: writtenText(LIMITS.nameCharacters, 'The name').optional(),
      },
      { error: 'Say who asks: the requester is an object with an email.' },
    ),
    subject: requiredText(LIMITS.subjectCharacters, 'The subject').describe('The question in one line'),
    body: requiredText(LIMITS.bodyCharacters, 'The message').describe('Plain text; becomes the first message'),
    type: ticketTypeSchema.optional().describe('Default: question'),
    category: writtenText(100, 'The category').optional().describe('Key of a configured category'),
    fields: z
      .record(writtenText(100, 'A field’s key'), fieldValue, { error: 'Fields are an object of answers by key.' })
      .refine((fields) => Object.keys(fields).length <= LIMITS.fields, {
        error: `At most ${LIMITS.fields} fields can be sent.`,
      })
      .optional()
      .describe('Answers to the form’s own questions, by key'),
    locale: z
      .string({ error: 'Locale must be a language tag such as en or nl-BE.' })
      .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, { error: 'Locale must be a language tag such as en or nl-BE.' })
      .max(35, { error: 'Locale can be at most 35 characters long.' })
      .optional()
      .describe('BCP 47 language of the requester; default: the default language of the configuration'),
    context: contextSchema.optional(),
    attachments: attachmentsSchema,
    guard: guardSchema.optional(),
  },
  NOT_AN_OBJECT,
)

/** 201 of `POST /tickets`. Whoever holds `token` reads and answers this one ticket. */
export const createTicketResponseSchema = z.object({
  ticket: ticketSchema,
  token: z.string().describe('Opens this ticket and no other; derived, never stored'),
  url: z.string().describe('The visitor’s page of this ticket: /ticket#<number>.<token>'),
})

/** 200 of `GET /tickets/:number` */
export const threadResponseSchema = z.object({ ticket: ticketSchema, messages: z.array(messageSchema) })

/** `POST /tickets/:number/messages` */
export const replyRequestSchema = z.strictObject(
  {
    body: requiredText(LIMITS.bodyCharacters, 'The message'),
    attachments: attachmentsSchema,
  },
  NOT_AN_OBJECT,
)

/** 201 of both `POST …/messages`, the visitor’s and staff’s */
export const replyResponseSchema = z.object({ ticket: ticketSchema, message: messageSchema })

/** `POST /tickets/:number/verdict` */
export const verdictRequestSchema = z.strictObject(
  {
    solved: z.boolean({ error: 'solved must be true or false.' }).describe('true closes the ticket, false reopens it'),
    rating: z
      .int({ error: 'A rating is a whole number from 1 to 5.' })
      .min(1, { error: 'A rating is a whole number from 1 to 5.' })
      .max(5, { error: 'A rating is a whole number from 1 to 5.' })
      .optional(),
    comment: writtenText(LIMITS.reasonCharacters, 'The comment').optional(),
  },
  NOT_AN_OBJECT,
)

/** 200 of `POST /tickets/:number/verdict` */
export const verdictResponseSchema = z.object({ ticket: ticketSchema })

/** Values of the form's own fields, by key. */
export type TicketFields = NonNullable<z.infer<typeof createTicketRequestSchema>['fields']>
export type CreateTicketRequest = z.infer<typeof createTicketRequestSchema>
export type CreateTicketResponse = z.infer<typeof createTicketResponseSchema>
export type ThreadResponse = z.infer<typeof threadResponseSchema>
export type ReplyRequest = z.infer<typeof replyRequestSchema>
export type ReplyResponse = z.infer<typeof replyResponseSchema>
export type VerdictRequest = z.infer<typeof verdictRequestSchema>
export type VerdictResponse = z.infer<typeof verdictResponseSchema>
