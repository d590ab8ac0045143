import { sectionFrontMatterSchema } from '../schemas/article.ts'
import type { PlacedFile, SectionDraft, SectionFile } from './article-draft.ts'
import { decodeText } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Report } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { treeText } from '../tree/tree-text.ts'

/** Reads a `_section.md`: its title and place, and as description the plain words below. */
export function readSection(source: PlacedFile, report: Report): SectionFile | null {
  const { file, locale, section: id } = source
  const decoded = decodeText(source.bytes)
  if ('failure' in decoded) {
    report({ severity: 'error', code: 'encoding', file, ...decoded.failure })
    return null
  }
  const parts = readFrontMatter(decoded.text, sectionFrontMatterSchema, file, report)
  if (!parts) return null
  const markdown = readMarkdown({ text: parts.body, firstLine: parts.bodyLine, file }, report)
  if (!markdown) return null
  const description = treeText(markdown.tree).replaceAll('\n', ' ')
  return { file, locale, id, title: parts.data.title, description, order: parts.data.order }
}

/** What a section is called that nobody titled: `two-step` → `Two step`. */
export function untitledSection(locale: string, id: string): SectionDraft {
  const words = id.replaceAll('-', ' ')
  return { locale, id, title: words[0]!.toUpperCase() + words.slice(1), description: '', order: 1_000 }
}
