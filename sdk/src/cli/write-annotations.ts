import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Outcome, Terminal } from './command.ts'

/**
 * Problems as GitHub's workflow commands, which mark the lines of a pull request, and a last line for the log.
 * GitHub shows only the first ten errors and warnings of a step, so errors come before warnings.
 */
export function writeAnnotations(
  { problems, summary }: NonNullable<Outcome['annotations']>,
  { cwd, workspace = cwd }: Pick<Terminal, 'cwd' | 'workspace'>,
): string {
  const ordered = problems.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
  const lines = ordered.map(({ severity, code, file, line, message, fix }) => {
    const path = relative(workspace, isAbsolute(file) ? file : resolve(cwd, file))
    return writeAnnotation(
      severity,
      { file: path.split(sep).join('/'), line: String(line), title: code },
      `${message}\n${fix}`,
    )
  })
  return [...lines, summary].join('\n')
}

/** `::error file=en/mail/one.md,line=4,title=dead-link::There is no article …` */
export function writeAnnotation(
  kind: 'error' | 'warning',
  properties: Record<string, string>,
  message: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`)
  return `::${kind} ${written.join(',')}::${escapeData(message)}`
}

/** As the runner reads it back: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
