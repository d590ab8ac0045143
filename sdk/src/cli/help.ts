import type { Command } from './command.ts'

const COMMON: [string, string][] = [
  ['--format <format>', 'text; json: one object on standard output; github: problems as annotations of a pull request'],
  ['--help', 'show this'],
]

export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Usage: firstline <command>',
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options of every command:',
    ...columns(COMMON),
    '',
    'Exit codes: 0 fine (warnings too), 1 errors, 2 wrong usage.',
    'firstline <command> --help tells more of each.',
  ].join('\n')
}

export function helpOf({ name, summary, usage, optionHelp }: Command): string {
  return [`Usage: firstline ${name} ${usage}`, '', summary, '', ...columns([...optionHelp, ...COMMON])].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
