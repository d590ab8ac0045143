import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { writtenText } from './text.ts'

/**
 * What the visitor already did before asking a person. Keys that this version does not know are dropped, not refused:
 * a ticket must never be lost over what decorates it.
 */
export const contextSchema = z
  .object(
    {
      pageUrl: writtenText(LIMITS.urlCharacters, 'The page address').describe('Page on which help was opened'),
      searches: z
        .array(writtenText(LIMITS.searchCharacters, 'A search'), { error: 'Searches are a list of texts.' })
        .max(LIMITS.contextSearches, { error: `At most ${LIMITS.contextSearches} searches can be sent.` })
        .describe('Words searched for, oldest first'),
      articles: z
        .array(
          z.object(
            {
              slug: writtenText(200, 'An article’s slug').describe('Article that was read'),
              solved: z
                .boolean({ error: 'solved must be true or false.' })
                .optional()
                .describe('The answer to “Did this solve it?”, if given'),
              reason: writtenText(LIMITS.searchCharacters, 'A reason')
                .optional()
                .describe('Why it did not solve it, in the visitor’s words'),
            },
            { error: 'An article is an object with a slug.' },
          ),
          { error: 'Articles are a list.' },
        )
        .max(LIMITS.contextArticles, { error: `At most ${LIMITS.contextArticles} articles can be sent.` })
        .describe('Articles read, oldest first'),
      steps: z
        .array(
          z.object(
            {
              article: writtenText(200, 'An article’s slug').describe('Troubleshooting article'),
              step: writtenText(LIMITS.stepCharacters, 'A step').describe('Heading of the step'),
              answer: writtenText(LIMITS.stepCharacters, 'An answer').describe('What the visitor answered'),
            },
            { error: 'A step is an object with article, step and answer.' },
          ),
          { error: 'Steps are a list.' },
        )
        .max(LIMITS.contextSteps, { error: `At most ${LIMITS.contextSteps} steps can be sent.` })
        .describe('Troubleshooting steps taken, oldest first'),
      diagnostics: z
        .record(writtenText(100, 'A diagnostic key'), writtenText(2_000, 'A diagnostic value'), {
          error: 'Diagnostics are an object of texts by key.',
        })
        .refine((values) => Object.keys(values).length <= LIMITS.contextDiagnostics, {
          error: `At most ${LIMITS.contextDiagnostics} diagnostic values can be sent.`,
        })
        .describe('Browser, screen and the like; only with the visitor’s consent'),
    },
    { error: 'The context is an object.' },
  )
  .partial()

export type TicketContext = z.infer<typeof contextSchema>
