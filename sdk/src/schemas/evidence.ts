import { z } from 'zod'
import { writtenText } from './text.ts'

const LIST_LIMIT = { error: 'The limit must be a whole number from 1 to 500.' }
const MOMENT_IS_WRONG = { error: 'A moment is written as 2026-11-03 or 2026-11-03T09:30:00Z.' }
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], MOMENT_IS_WRONG)

/** Query of `GET /staff/knowledge/questions` */
export const askedQuestionQuerySchema = z.object({
  site: writtenText(100, 'The site').optional().describe('A site’s id; by default the first'),
  locale: writtenText(35, 'Locale').optional().describe('Only what was asked in this language; by default in any'),
  from: moment.optional().describe('From this moment on; by default, and at the earliest, 90 days ago'),
  to: moment.optional().describe('Before this moment; by default now'),
  cursor: writtenText(2_000, 'The cursor').optional().describe('`next` of the page before'),
  limit: z.coerce.number(LIST_LIMIT).int(LIST_LIMIT).min(1, LIST_LIMIT).max(500, LIST_LIMIT).default(100),
})

/** What visitors asked in the same words, and what came of it. Nobody is in it: people are only counted. */
export const askedQuestionSchema = z.object({
  words: z
    .string()
    .describe(
      'In small letters, without final punctuation, at most 200 characters; [e-mail], [number] and [address] stand for such',
    ),
  locale: z.string().describe('Language of the page it was asked on'),
  searches: z.int().describe('How often it was searched for'),
  empty: z.int().describe('Searches that found nothing'),
  unopened: z.int().describe('Searches that found something, of which nothing was opened before the next search'),
  visitors: z
    .int()
    .describe(
      'People who are different for sure: the most visitors of one day, since nobody is known again on another; or the different requesters of its tickets, if these are more',
    ),
  visits: z.int().describe('Visitors of each day, added up: who comes on two days counts twice. For ranking'),
  tickets: z.int().describe('Tickets with these words as their subject, or among the searches before them'),
  opened: z
    .array(z.object({ slug: z.string(), visits: z.int() }))
    .describe('Articles that were opened from these searches, the most opened first'),
  solved: z
    .array(
      z.object({
        slug: z.string(),
        visitors: z.int().describe('People who are different for sure, counted as above'),
        tickets: z.int().describe('Tickets resolved with it, or closed after the requester said that it helped'),
      }),
    )
    .describe('Articles that answered it, as visitors and staff said'),
})

/** 200 of `GET /staff/knowledge/questions`, in the order of their words */
export const askedQuestionListSchema = z.object({
  items: z.array(askedQuestionSchema).describe('May be fewer than the limit before the last page, too'),
  next: z.string().nullable().describe('Pass as `cursor` for the next page; null on the last'),
})

export type AskedQuestionQuery = z.infer<typeof askedQuestionQuerySchema>
export type AskedQuestion = z.infer<typeof askedQuestionSchema>
export type AskedQuestionList = z.infer<typeof askedQuestionListSchema>
