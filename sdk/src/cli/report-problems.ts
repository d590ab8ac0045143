import type { Problem } from '../compile/index.ts'
import { shownPath } from '../compile/shown-path.ts'
import type { Outcome, ProblemReport, Terminal } from './command.ts'
import { count } from './count.ts'

/** Turns the result of a build or a check into what is printed, with paths as one would type them. */
export function reportProblems(report: ProblemReport, terminal: Terminal): Outcome {
  const problems = report.problems.map((problem) => ({ ...problem, file: shownPath(problem.file, terminal.cwd) }))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const lines = problems.map((problem) => writeProblem(problem, terminal))
  const summary = writeSummary(report.articles, errors, warnings, terminal)
  return {
    exitCode: report.ok ? 0 : 1,
    json: { ok: report.ok, articles: report.articles, errors, warnings, problems },
    text: [...lines, summary].join('\n'),
    annotations: { problems, summary },
  }
}

function writeProblem({ file, line, severity, code, message, fix }: Problem, { paint }: Terminal): string {
  const kind = paint(severity === 'error' ? 'red' : 'yellow', severity)
  return `${paint('bold', `${file}:${line}`)}  ${kind}  ${paint('dim', code)}  ${message}\n    ${fix}`
}

function writeSummary(articles: number, errors: number, warnings: number, { paint }: Terminal): string {
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter((part) => !part.startsWith('0 ')).join(', ')
  if (errors > 0) return paint('red', `${found}.`)
  const done = `${count(articles, 'article')}, ${found || 'no problems'}.`
  return paint(warnings > 0 ? 'yellow' : 'green', done)
}
