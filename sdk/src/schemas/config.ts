import { z } from 'zod'
import { checkConfigSchema } from './check.ts'
import { emailSchema } from './email.ts'
import { formSchema } from './form.ts'
import { localeSchema, localizedTextSchema } from './locale.ts'
import { ownTextsSchema } from './own-texts.ts'

/**
 * One origin that may embed the widget: `https://app.example.com`. For development, `http://localhost:*` and
 * `http://127.0.0.1:*` stand for every port of one's own machine; a wildcard anywhere else would let strangers in.
 */
const origin = z.string().regex(/^(https?:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1):\*)$/, {
  error: 'An origin is written as https://app.example.com, without a path; only http://localhost:* may hold a *.',
})

const siteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'A site’s id holds small letters, digits and hyphens.' }),
  name: z.string().min(1).describe('Shown in the panel’s greeting and on pages'),
  origins: z
    .array(origin)
    .default([])
    .describe('Other origins whose pages may call the API; its own is always allowed'),
  pageAddress: z
    .enum(['path', 'full'], { error: 'pageAddress must be path or full.' })
    .default('path')
    .describe('How much of a page’s address is kept: `path` drops query and fragment, which may hold secrets'),
  mode: z
    .enum(['neutral', 'self-service', 'ask-first', 'articles-only', 'form-only'], {
      error: 'mode must be neutral, self-service, ask-first, articles-only or form-only.',
    })
    .default('neutral')
    .describe('What the panel offers, unless a page says otherwise: articles, a person, or both'),
  texts: z
    .record(localeSchema, ownTextsSchema)
    .default({})
    .describe('What the panel says in the site’s own words, by language: { nl: { greeting: "Waarmee helpen we?" } }'),
  anonymous: z
    .boolean()
    .default(true)
    .describe('Whether visitors may ask without an identity token; if not, private links open nothing either'),
  proofOfWork: z
    .boolean()
    .default(false)
    .describe('For a site under attack: devices work for a few seconds, and tickets without that are marked'),
})

const categorySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'A category’s id holds small letters, digits and hyphens.' }),
  title: localizedTextSchema,
})

const limitsSchema = z.strictObject({
  ticketsPerHourPerAddress: z.int().min(1).default(20),
  ticketsPerDayPerAddress: z.int().min(1).default(240),
  ticketsPerHourPerEmail: z.int().min(1).default(20),
  ticketsPerDayPerSite: z.int().min(1).default(5_000),
  attachmentsPerHourPerAddress: z.int().min(1).default(100),
})

const emailConfigSchema = z.strictObject({
  from: emailSchema.describe('Address that letters to requesters come from'),
})

const DAYS = { error: 'Days are a whole number from 1 to 365.' }
const days = z.int(DAYS).min(1, DAYS).max(365, DAYS)
const autoCloseSchema = z
  .strictObject({
    days: days.default(7).describe('Without a change for so long'),
    noticeDays: days.default(2).describe('So long before, the requester is reminded, where mail is sent'),
  })
  .refine(({ days, noticeDays }) => noticeDays < days, {
    error: 'The notice must be shorter than the whole time.',
    path: ['noticeDays'],
  })

/** `firstline.config.ts`. Everything has a default; an unknown or wrong key is an error that names it. */
export const configSchema = z
  .strictObject({
    sites: z
      .array(siteSchema)
      .min(1, { error: 'At least one site is needed.' })
      .prefault([{ id: 'default', name: 'Help' }])
      .describe('The first is the default'),
    url: z
      .string()
      .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, {
        error: 'An address is written as https://help.example.com, without a path.',
      })
      .optional()
      .describe(
        'Where the world reaches this help desk: links in letters lead there, and search engines are told of it; default: letters lead where the request came to, and the help centre has no sitemap',
      ),
    locales: z
      .array(localeSchema)
      .min(1)
      .default(['en'])
      .describe('Languages of the knowledge base; the first is the default'),
    categories: z.array(categorySchema).default([]).describe('What a ticket can be about'),
    forms: z.array(formSchema).default([]).describe('What is asked beside subject and message'),
    check: checkConfigSchema.prefault({}).describe('What `firstline check` warns of'),
    email: emailConfigSchema
      .optional()
      .describe('Letters to requesters, and links that sign staff in; without it none are sent'),
    autoClose: z
      .union([z.literal(false), autoCloseSchema], { error: 'autoClose is false, or says after how many days.' })
      .prefault({})
      .describe('Closes tickets that wait for their requester, or were resolved; false: none'),
    limits: limitsSchema
      .prefault({})
      .describe('Newly created tickets and uploads; more than this is answered with 429'),
  })
  .superRefine(({ sites, categories, forms }, context) => {
    const known = { sites: new Set(sites.map(({ id }) => id)), categories: new Set(categories.map(({ id }) => id)) }
    for (const [index, form] of forms.entries()) {
      for (const list of ['sites', 'categories'] as const) {
        for (const [place, id] of (form[list] ?? []).entries()) {
          if (known[list].has(id)) continue
          context.addIssue({
            code: 'custom',
            path: ['forms', index, list, place],
            message: `${id} is not among the configured ${list}.`,
          })
        }
      }
    }
  })
  .prefault({})

export type FirstlineConfig = z.infer<typeof configSchema>
export type FirstlineConfigInput = z.input<typeof configSchema>
export type Site = FirstlineConfig['sites'][number]

/** Types a configuration file and returns it unchanged; it is checked when it is read. */
export function defineConfig(config: NonNullable<FirstlineConfigInput>): NonNullable<FirstlineConfigInput> {
  return config
}
