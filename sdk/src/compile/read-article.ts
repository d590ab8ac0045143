import { frontMatterSchema } from '../schemas/article.ts'
import type { ArticleDraft, PlacedFile } from './article-draft.ts'
import { checkSteps } from './check-steps.ts'
import { decodeText } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import { asWarning, type Report } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { splitSteps } from './split-steps.ts'

/**
 * Reads one article: text, front matter, markdown, steps.
 *
 * @returns null when nothing can be made of it; every reason has then been reported
 */
export function readArticle(source: PlacedFile, report: Report): ArticleDraft | null {
  const { bytes, ...place } = source
  const decoded = decodeText(bytes)
  if ('failure' in decoded) {
    report({ severity: 'error', code: 'encoding', file: source.file, ...decoded.failure })
    return null
  }
  const parts = readFrontMatter(decoded.text, frontMatterSchema, source.file, report)
  if (!parts) return null
  const { data: frontMatter, lineOf } = parts
  const reportHere = frontMatter.draft ? asWarning(report) : report
  const body = { text: parts.body, firstLine: parts.bodyLine, file: source.file, title: frontMatter.title }
  const markdown = readMarkdown(body, reportHere)
  if (!markdown) return null
  const { tree, outline, lines } = markdown
  const draft = { ...place, frontMatter, lineOf, outline, lines, body: tree, steps: [] }
  if (frontMatter.type === 'article') return draft
  const { introduction, steps } = splitSteps(tree, lines, source.file, reportHere)
  checkSteps({ steps, lines, file: source.file }, reportHere)
  return { ...draft, body: introduction, steps }
}
