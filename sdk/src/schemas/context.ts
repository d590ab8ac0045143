import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { writtenText } from './text.ts'

/**
 * What the visitor already did before asking a person. Keys that this version does not know are dropped, not refused:
 * a ticket must never be lost over what decorates it.
 */
export const contextSchema = z
  .object({
    pageUrl: writtenText(LIMITS.urlCharacters, 'The page address').describe('Page on which help was opened'),
    searches: z
      .array(writtenText(LIMITS.searchCharacters, 'A search'))
      .max(LIMITS.contextSearches, { error: `At most ${LIMITS.contextSearches} searches can be sent.` })
      .describe('Words searched for, oldest first'),
    articles: z
      .array(
        z.object({
          slug: writtenText(200, 'An article’s slug').describe('Article that was read'),
          solved: z.boolean().optional().describe('The answer to “Did this solve it?”, if given'),
        }),
      )
      .max(LIMITS.contextArticles, { error: `At most ${LIMITS.contextArticles} articles can be sent.` })
      .describe('Articles read, oldest first'),
    steps: z
      .array(
        z.object({
          article: writtenText(200, 'An article’s slug').describe('Troubleshooting article'),
          step: writtenText(LIMITS.stepCharacters, 'A step').describe('Heading of the step'),
          answer: writtenText(LIMITS.stepCharacters, 'An answer').describe('What the visitor answered'),
        }),
      )
      .max(LIMITS.contextSteps, { error: `At most ${LIMITS.contextSteps} steps can be sent.` })
      .describe('Troubleshooting steps taken, oldest first'),
    diagnostics: z
      .record(writtenText(100, 'A diagnostic key'), writtenText(2_000, 'A diagnostic value'))
      .refine((values) => Object.keys(values).length <= LIMITS.contextDiagnostics, {
        error: `At most ${LIMITS.contextDiagnostics} diagnostic values can be sent.`,
      })
      .describe('Browser, screen and the like; only with the visitor’s consent'),
  })
  .partial()

export type TicketContext = z.infer<typeof contextSchema>
