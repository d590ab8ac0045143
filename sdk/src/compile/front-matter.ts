import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { describeIssues } from './describe-issue.ts'
import type { Report } from './problem.ts'

/** Aliases (`*name`) may be resolved this often: enough for an honest author, too few to blow a small file up. */
const MAX_ALIASES = 20

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
  const counter = new LineCounter()
  // The core schema leaves `updated: 2026-11-03` a text; `logLevel` keeps the parser from writing to the console.
  const document = parseDocument(parts.yaml, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const value = readYaml(document, lineAt, file, report)
  if (value === undefined) return null

  const lineOf = (...path: (string | number)[]) => lineAt(offsetOf(document, path))
  const checked = schema.safeParse(value ?? {})
  if (checked.success) return { data: checked.data, body: parts.body, bodyLine: parts.bodyLine, lineOf }
  for (const { path, words } of describeIssues(checked.error.issues, value ?? {}, Object.keys(schema.shape))) {
    report({ severity: 'error', code: 'front-matter', file, line: lineOf(...path), ...words })
  }
  return null
}

/** The plain value of the YAML, or undefined when it is not YAML that we accept. */
function readYaml(document: Document, lineAt: (offset: number) => number, file: string, report: Report): unknown {
  // Warnings are tags of somebody's own (`!!python/object`), which mean nothing here.
  for (const problem of [...document.errors, ...document.warnings]) {
    const [summary] = problem.message.split('\n')
    report({
      severity: 'error',
      code: 'yaml',
      file,
      line: lineAt(problem.pos[0]),
      message: `The front matter is not valid YAML: ${summary!.replace(/ at line \d+, column \d+:?$/, '')}.`,
      fix: 'Put text that holds a colon, a # or quotes between double quotes, and indent lists by two spaces.',
    })
  }
  if (document.errors.length + document.warnings.length > 0) return undefined
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown
  } catch (error) {
    report({
      severity: 'error',
      code: 'yaml',
      file,
      line: 1,
      message: `The front matter cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: 'Write values out instead of using anchors (&) and aliases (*).',
    })
    return undefined
  }
}

/** Where a value starts in the YAML; for a key that is missing, where its parent starts. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null
    if (range) return range[0]!
  }
  return 0
}
