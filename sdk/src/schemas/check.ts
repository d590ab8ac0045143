import { z } from 'zod'

/**
 * Kinds of problem that never stop a build, which a team may switch off; docs/check.md tells what each means. Errors
 * are no matter of taste and stay on.
 */
export const WARNINGS = [
  'dead-synonym',
  'duplicate-heading',
  'duplicate-title',
  'empty-heading',
  'empty-link',
  'empty-section',
  'file-name-as-alt',
  'heading-level',
  'insecure-link',
  'large-image',
  'local-link',
  'long-sentence',
  'malformed-link',
  'missing-alt',
  'missing-translation',
  'mixed-audiences',
  'orphan-article',
  'raw-html',
  'repeated-phrase',
  'stale-translation',
  'title-heading',
  'unknown-learned',
  'unknown-section',
  'unpublished-related',
  'unused-file',
] as const

export type Warning = (typeof WARNINGS)[number]

export const checkConfigSchema = z.strictObject({
  off: z.array(z.enum(WARNINGS)).default([]).describe('Warnings that are not given'),
})
