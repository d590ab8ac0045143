import type { Warning } from '../schemas/check.ts'

/** Kinds of problem that stop a build: readers would meet something broken. docs/check.md tells what each means. */
export const ERRORS = [
  'absolute-link',
  'active-image',
  'bad-answer',
  'bad-image',
  'bad-name',
  'broken-symlink',
  'config',
  'dead-anchor',
  'dead-link',
  'duplicate-alias',
  'duplicate-slug',
  'encoding',
  'endless-address',
  'endless-steps',
  'forbidden-scheme',
  'front-matter',
  'internal-link',
  'learned',
  'misplaced-article',
  'misplaced-learned',
  'misplaced-synonyms',
  'missing-image',
  'no-articles',
  'no-folder',
  'no-steps',
  'not-a-file',
  'outside-image',
  'question-not-found',
  'step-name',
  'step-without-answers',
  'symlink-outside',
  'synonyms',
  'too-deep',
  'too-large',
  'too-long',
  'too-many-marks',
  'unknown-locale',
  'unknown-related',
  'unknown-step',
  'unreachable-step',
  'yaml',
] as const

export type ProblemCode = (typeof ERRORS)[number] | Warning

/** Something a writer should know of a file: an error stops the build, a warning does not. */
export type Problem = {
  severity: 'error' | 'warning'
  /** Stable name of the kind of problem. */
  code: ProblemCode
  /** The file as the caller's folder and the path within it: `kb-content/en/mail/out-of-office.md`. */
  file: string
  /** Counted from 1; 1 where the whole file is meant. */
  line: number
  /** What is wrong, in words a writer understands. */
  message: string
  /** How to mend it. */
  fix: string
  /** Key of the front matter, such as `keywords[1]`. */
  field?: string
  /** What the field should hold. */
  expected?: string
  /** What it holds, shortened. */
  received?: string
}

/** Takes a problem down; a stage reports and goes on, so that one run shows everything that is wrong. */
export type Report = (problem: Problem) => void

/** Says what is wrong with a reference, at the line on which it was written. */
export type ReportReference = (code: ProblemCode, message: string, fix: string, severity?: 'error' | 'warning') => void

/** What is still wrong with a draft should be seen, but must not keep everything else from being published. */
export function asWarning(report: Report): Report {
  return (problem) => report({ ...problem, severity: 'warning' })
}

/** Takes problems down in a list, but for the warnings that the team has switched off. */
export function reportUnlessOff(off: readonly Warning[], problems: Problem[]): Report {
  const silent = new Set<string>(off)
  return (problem) => {
    if (problem.severity === 'error' || !silent.has(problem.code)) problems.push(problem)
  }
}

/** True when nothing in the list stops the build. */
export function isFine(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity === 'warning')
}

/** In the order in which one reads files: by path, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.code, b.code))
}

/** By code unit, so that the order is the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
