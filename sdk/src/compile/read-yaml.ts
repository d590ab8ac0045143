import { isMap, isScalar, LineCounter, parseDocument, type Document, type ErrorCode } from 'yaml'
import type { Report } from './problem.ts'

/** Aliases (`*name`) may be resolved this often: enough for an honest author, too few to blow a small file up. */
const MAX_ALIASES = 20

/** Checked YAML as plain values. */
export type Yaml = {
  value: unknown
  /** Line of the file on which a value starts, or the nearest value around it that is there. */
  lineOf: (...path: (string | number)[]) => number
  /** Line of one of the outermost keys itself, whose value may begin on the next. */
  lineOfKey: (key: string) => number
}

/** Which YAML it is: `The front matter`; on which line of which file it starts. */
export type YamlPlace = { name: string; file: string; firstLine: number }

/** How to mend it, by the parser's codes. */
const FIXES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'Remove one of the two, or put what both say into one.',
  TAB_AS_INDENT: 'Put two spaces in place of the tab.',
}

/**
 * Reads YAML.
 *
 * @returns null when it is not YAML that we accept; every reason has then been reported
 */
export function readYaml(text: string, { name, file, firstLine }: YamlPlace, report: Report): Yaml | null {
  const counter = new LineCounter()
  // The core schema leaves `updated: 2026-11-03` a text; `logLevel` keeps the parser from writing to the console.
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1
  // Warnings are tags of somebody's own (`!!python/object`), which mean nothing here.
  const wrong = [...document.errors, ...document.warnings]
  for (const problem of wrong) {
    report({
      severity: 'error',
      code: 'yaml',
      file,
      line: lineAt(problem.pos[0]),
      message: `${name} is not valid YAML: ${summarise(problem.message)}.`,
      fix:
        FIXES[problem.code] ??
        'Put text that holds a colon, a # or quotes between double quotes, and indent lists by two spaces.',
    })
  }
  if (wrong.length > 0) return null
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return {
      value,
      lineOf: (...path) => lineAt(offsetOf(document, path)),
      lineOfKey: (key) => lineAt(offsetOfKey(document, key)),
    }
  } catch (error) {
    report({
      severity: 'error',
      code: 'yaml',
      file,
      line: 1,
      message: `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: 'Write values out instead of using anchors (&) and aliases (*).',
    })
    return null
  }
}

/** The parser's first line, without the place, which is told apart. */
function summarise(message: string): string {
  if (message.includes('call stack')) return 'Lists or keys stand in each other too deep'
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
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

function offsetOfKey({ contents }: Document, key: string): number {
  const keys = isMap(contents) ? contents.items.map((pair) => pair.key).filter(isScalar) : []
  return keys.find(({ value }) => String(value) === key)?.range?.[0] ?? 0
}
