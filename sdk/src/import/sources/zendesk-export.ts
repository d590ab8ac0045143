import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { describeIssues } from '../../compile/describe-issue.ts'

const id = z.union([z.int(), z.string()]).transform(String)
const translation = z.object({
  locale: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
  updated_at: z.string().nullish(),
  source_id: id.nullish(),
  source_type: z.string().nullish(),
})
const translations = z.array(translation).default([])
const container = z.object({
  id,
  name: z.string().nullish(),
  description: z.string().nullish(),
  locale: z.string().nullish(),
  position: z.number().nullish(),
  translations,
})

/**
 * What the Help Center API answers, as far as it is taken over:
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/, and its neighbour redirect_rules.
 */
const exportSchema = z.object({
  articles: z.array(
    z.object({
      id,
      title: z.string().nullish(),
      body: z.string().nullish(),
      html_url: z.url().nullish(),
      locale: z.string().nullish(),
      section_id: id.nullish(),
      label_names: z.array(z.string()).nullish(),
      draft: z.boolean().nullish(),
      position: z.number().nullish(),
      updated_at: z.string().nullish(),
      edited_at: z.string().nullish(),
      user_segment_id: id.nullish(),
      translations,
    }),
  ),
  sections: z.array(container.extend({ category_id: id.nullish(), parent_section_id: id.nullish() })).default([]),
  categories: z.array(container).default([]),
  translations,
  redirect_rules: z.array(z.object({ redirect_from: z.string(), redirect_to: z.string() })).default([]),
})

export type ZendeskExport = z.infer<typeof exportSchema>
export type ZendeskArticle = ZendeskExport['articles'][number]
export type ZendeskSection = ZendeskExport['sections'][number]

/** An export cannot be read; the message says where and why. */
export class ExportError extends Error {
  override name = 'ExportError'
}

/**
 * Reads an export: one file with `articles`, `sections` and `categories` (and `redirect_rules`), or a folder with a file for each. The answer
 * of every page of the API may be a file of its own; their lists are put together.
 *
 * @returns the folder that attachments are looked for in, too
 */
export function readZendeskExport(source: string): { content: ZendeskExport; root: string } {
  const isFolder = statSync(source).isDirectory()
  const files = isFolder
    ? globSync('**/*.json', { cwd: source })
        .toSorted()
        .map((file) => join(source, file))
    : [source]
  const merged: Record<string, unknown[]> = {}
  for (const file of files) {
    const value = parse(file)
    for (const [key, list] of Object.entries(value)) {
      if (Array.isArray(list)) merged[key] = [...(merged[key] ?? []), ...(list as unknown[])]
    }
  }
  const checked = exportSchema.safeParse(merged)
  if (checked.success) return { content: checked.data, root: isFolder ? source : dirname(source) }
  const [issue] = describeIssues(checked.error.issues, merged, exportSchema)
  throw new ExportError(
    `${basename(source)} is no export of Zendesk Guide: ${issue!.words.message} Export articles, sections and categories as the API answers them.`,
  )
}

function parse(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    throw new ExportError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  throw new ExportError(`${file} holds no lists of articles.`)
}
