import { z } from 'zod'
import { compilePattern } from '../forms/pattern.ts'
import { LIMITS } from './limits.ts'
import { localizedTextSchema } from './locale.ts'
import { ticketTypeSchema } from './ticket.ts'

const id = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/, {
  error: 'A key begins with a small letter and holds small letters, digits, hyphens and underscores, 60 at most.',
})

const common = {
  key: id.describe('Names the answer on the ticket; unique in its form'),
  label: localizedTextSchema.describe('The question, in the site’s languages'),
  help: localizedTextSchema.optional().describe('What to write, shown at the field'),
  required: z.boolean().default(false).describe('Whether it must be answered'),
}

const option = z.strictObject({
  value: z.string().min(1).max(LIMITS.optionCharacters).describe('What the ticket keeps'),
  label: localizedTextSchema,
})
const options = z
  .array(option)
  .min(1, { error: 'A choice needs at least one option.' })
  .max(LIMITS.options, { error: `A choice can have at most ${LIMITS.options} options.` })
  .refine((each) => new Set(each.map(({ value }) => value)).size === each.length, {
    error: 'Two options have the same value.',
  })

const pattern = z.string().superRefine((written, context) => {
  try {
    compilePattern(written)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
  }
})

const day = z.string().refine((written) => written === 'today' || z.iso.date().safeParse(written).success, {
  error: 'A day is written 2026-11-03, or today.',
})

/** One question of a form. */
export const formFieldSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...common,
      kind: z.literal('text'),
      lines: z.enum(['one', 'many']).default('one'),
      maximum: z
        .int()
        .min(1)
        .max(LIMITS.fieldCharacters)
        .default(LIMITS.fieldCharacters)
        .describe('Characters at most'),
      pattern: pattern.optional().describe('What the whole text must look like; `help` should say it in words'),
    }),
    z.strictObject({ ...common, kind: z.literal('choice'), options }),
    z.strictObject({ ...common, kind: z.literal('multi-choice'), options }),
    z.strictObject({ ...common, kind: z.literal('date'), earliest: day.optional(), latest: day.optional() }),
    z.strictObject({
      ...common,
      kind: z.literal('number'),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      whole: z.boolean().default(false).describe('Whether only whole numbers will do'),
    }),
    z.strictObject({ ...common, kind: z.literal('checkbox') }),
    z.strictObject({ ...common, kind: z.literal('consent') }).describe('Must be ticked when it is required'),
  ],
  { error: 'A field’s kind must be text, choice, multi-choice, date, number, checkbox or consent.' },
)

/**
 * Questions that are asked beside subject and message. A form is for the sites, types and categories that it names; one
 * that it does not name is no condition. Of several that fit a ticket, the first is asked.
 */
export const formSchema = z.strictObject({
  sites: z.array(z.string()).optional(),
  types: z.array(ticketTypeSchema).optional(),
  categories: z.array(z.string()).optional(),
  fields: z
    .array(formFieldSchema)
    .max(LIMITS.fields, { error: `A form can have at most ${LIMITS.fields} fields.` })
    .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, {
      error: 'Two fields have the same key.',
    }),
})

export type FormField = z.infer<typeof formFieldSchema>
export type Form = z.infer<typeof formSchema>
