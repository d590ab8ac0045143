import { z } from 'zod'
import { SLUG } from './article.ts'
import { LIMITS } from './limits.ts'
import { NOT_AN_OBJECT, writtenText } from './text.ts'

const SLUG_IS_WRONG = { error: 'A slug holds small letters, digits and single hyphens.' }
const slug = z.string(SLUG_IS_WRONG).max(200, SLUG_IS_WRONG).regex(SLUG, SLUG_IS_WRONG)
/** What programs make, not people. */
const ID = /^[\x21-\x7e]{1,100}$/
const ID_IS_WRONG = { error: 'An id holds 1 to 100 printable ASCII characters.' }
const words = writtenText(LIMITS.searchCharacters, 'A search').describe('Redacted before it is stored')

/** What every event tells. None of it names a person or a device. */
const shared = {
  id: z.string(ID_IS_WRONG).regex(ID, ID_IS_WRONG).describe('Made once; the same id again counts once'),
  at: z.iso.datetime({ offset: true, error: 'The moment of an event is written as 2026-11-03T09:30:00Z.' }),
  session: z
    .string(ID_IS_WRONG)
    .regex(ID, ID_IS_WRONG)
    .optional()
    .describe('Made anew by every page: tells which events belong together, and is kept nowhere else'),
  locale: z
    .string({ error: 'Locale must be a language tag such as en or nl-BE.' })
    .max(35, { error: 'Locale can be at most 35 characters long.' })
    .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, { error: 'Locale must be a language tag such as en or nl-BE.' })
    .optional(),
}

const event = <Type extends string, Details extends z.core.$ZodLooseShape>(type: Type, details: Details) =>
  z.object({ ...shared, type: z.literal(type), ...details })

/** Something that happened in the widget, by the name that pages hear it under, without its prefix. */
export const eventSchema = z.discriminatedUnion(
  'type',
  [
    event('open', {}),
    event('close', {}),
    event('search', { query: words, results: z.int({ error: 'results is a number.' }).min(0) }),
    event('search-empty', { query: words }),
    event('article-view', { slug }),
    event('article-feedback', {
      slug,
      helpful: z.boolean({ error: 'helpful must be true or false.' }),
      reason: writtenText(LIMITS.searchCharacters, 'A reason').optional(),
    }),
    event('suggestion-shown', { slug: slug.optional() }),
    event('suggestion-open', { slug }),
    event('ticket-start', {}),
    event('ticket-queued', {}),
    event('ticket-submit', {}),
    event('deflected', { slug: slug.optional() }),
    event('error', {}),
  ],
  { error: 'An event is an object whose type is the name of one.' },
)

const EVENTS_ARE_A_LIST = { error: 'Events are a list.' }
const TOO_MANY_EVENTS = { error: `At most ${LIMITS.events} events can be sent at a time.` }

/** `POST /events` */
export const eventsRequestSchema = z.object({
  events: z.array(eventSchema, EVENTS_ARE_A_LIST).max(LIMITS.events, TOO_MANY_EVENTS),
})

/** What holds a batch together, whatever is in it: each event is checked by itself, and a bad one fails alone. */
export const eventBatchSchema = z.object(
  { events: z.array(z.unknown(), EVENTS_ARE_A_LIST).max(LIMITS.events, TOO_MANY_EVENTS) },
  NOT_AN_OBJECT,
)

/** 202 of `POST /events` */
export const eventsResponseSchema = z.object({
  accepted: z.int().describe('Events that count, those that had counted before too'),
  rejected: z.int().describe('Events that are no events'),
})

export type Event = z.infer<typeof eventSchema>
export type EventsResponse = z.infer<typeof eventsResponseSchema>
