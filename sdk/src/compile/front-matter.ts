import type { z } from 'zod'
import { describeIssues } from './describe-issue.ts'
import type { Report } from './problem.ts'
import { readYaml } from './read-yaml.ts'

/** A file taken apart: its checked front matter, and what follows. */
export type FrontMatterFile<Data> = {
  data: Data
  body: string
  /** Line of the file on which `body` starts. */
  bodyLine: number
  /** Line of a key, or of the nearest key above it that is there. */
  lineOf: (...path: (string | number)[]) => number
}

type Parts = { yaml: string; body: string; bodyLine: number }

/** Where the YAML between the two lines of hyphens is; null when there are no such lines. */
function splitFile(text: string): Parts | null {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return null
  const head = match[0]
  return { yaml: match[1]!, body: text.slice(head.length), bodyLine: head.split('\n').length }
}

/**
 * Reads the front matter of a file and checks it.
 *
 * @returns null when it cannot be used; every reason has then been reported
 */
export function readFrontMatter<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  file: string,
  report: Report,
): FrontMatterFile<z.output<Schema>> | null {
  const parts = splitFile(text)
  if (!parts) {
    const isOpened = /^---[ \t]*(\n|$)/.test(text)
    report({
      severity: 'error',
      code: 'front-matter',
      file,
      line: 1,
      message: isOpened
        ? 'The front matter is opened but never closed: the closing `---` is missing.'
        : 'The file does not begin with front matter.',
      fix: isOpened
        ? 'Put a line of three hyphens below its last key.'
        : 'Begin with a line of three hyphens, then `title: …`, then another line of three hyphens.',
      field: 'title',
      expected: 'text',
      received: 'nothing',
    })
    return null
  }
  // The YAML starts below the line of hyphens.
  const yaml = readYaml(parts.yaml, { name: 'The front matter', file, firstLine: 2 }, report)
  if (!yaml) return null
  const { value, lineOf } = yaml
  const checked = schema.safeParse(value ?? {})
  if (checked.success) return { data: checked.data, body: parts.body, bodyLine: parts.bodyLine, lineOf }
  for (const { path, words } of describeIssues(checked.error.issues, value ?? {}, schema)) {
    report({ severity: 'error', code: 'front-matter', file, line: lineOf(...path), ...words })
  }
  return null
}
