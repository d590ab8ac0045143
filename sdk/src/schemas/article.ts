import { z } from 'zod'

/** What names an article or a section in addresses. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const slug = z.string().regex(SLUG, { error: 'A slug holds small letters, digits and single hyphens.' })
/** `/kb/site/` holds what every page may read of a site, so articles written there would be open to anybody. */
const audience = z
  .string({ error: 'Write one word: public, internal, or a name of your own such as partners.' })
  .regex(/^[a-z0-9-]+$/, { error: 'An audience’s name holds small letters, digits and hyphens.' })
  .refine((name) => name !== 'site', { error: 'An audience cannot be named site: choose another name.' })
const texts = z.array(z.string().trim().min(1)).default([])
const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'A date is written as 2026-11-03.' })

/** Front matter of an article. The slug is the file's name and is not repeated here. */
export const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(1, { error: 'The title must not be empty.' }).describe('Heading of the article'),
  summary: z.string().trim().optional().describe('One sentence under the title in lists'),
  questions: texts.describe('In visitors’ own words; search must bring the article into the first three for each'),
  keywords: texts.describe('Further words that people use for this'),
  urls: texts.describe('Path patterns of pages on which the article is suggested; * stands for anything'),
  audience: audience.default('public').describe('public, internal, or a name of your own'),
  draft: z.boolean().default(false).describe('Drafts are in no published file'),
  publishAt: day.optional().describe('Not published before; judged when the knowledge base is built'),
  aliases: z.array(slug).default([]).describe('Old slugs that lead here'),
  related: z.array(slug).default([]).describe('Slugs of articles to read next'),
  order: z.number().default(1_000).describe('Position within its section, smallest first'),
  type: z
    .enum(['article', 'steps'])
    .default('article')
    .describe('steps: a troubleshooting article that runs step by step'),
  updated: day.optional().describe('Day of the last change of substance'),
})

/** Front matter of `_section.md`. */
export const sectionFrontMatterSchema = z.strictObject({
  title: z.string().trim().min(1),
  order: z.number().default(1_000),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>
