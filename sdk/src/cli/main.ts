import { didYouMean } from '../compile/index.ts'
import { MisuseError, type Command, type Format, type Outcome, type Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'
import { guessFormat, readArguments } from './read-arguments.ts'
import { writeAnnotation, writeAnnotations } from './write-annotations.ts'

/** What a run prints and ends with. */
export type Printed = { exitCode: number; stdout: string; stderr: string }

/**
 * Runs one command line.
 *
 * @param argv without the interpreter and the script: `['build', '--out', 'dist']`
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<Printed> {
  const [name, ...rest] = argv
  if (name === undefined) return { exitCode: 2, stdout: '', stderr: helpOfAll(COMMANDS) }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) return print(helpOfAll(COMMANDS))
  try {
    if (name === 'help') return print(helpOf(findCommand(rest[0]!)))
    return await runCommand(findCommand(name), rest, terminal)
  } catch (error) {
    return printFailure(error, guessFormat(rest), name, terminal)
  }
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name)
  if (command) return command
  const names = COMMANDS.map((known) => known.name)
  throw new MisuseError(`There is no command "${name}".${didYouMean(name, names)} There are: ${names.join(', ')}.`)
}

async function runCommand(command: Command, argv: string[], terminal: Terminal): Promise<Printed> {
  const { format, ...given } = readArguments(command, argv)
  if (given.values['help'] === true) return print(helpOf(command))
  const plain: Terminal = format === 'text' ? terminal : { ...terminal, paint: (_color, text) => text }
  return printOutcome(await command.run(given, plain), format, plain)
}

function printOutcome(
  { exitCode, json, text, csv, annotations }: Outcome,
  format: Format,
  terminal: Terminal,
): Printed {
  const stdout = {
    text: () => text,
    // What is not to be had as a list is said as it would be otherwise; the exit code tells programs.
    csv: () => csv ?? text,
    json: () => JSON.stringify(json),
    github: () => (annotations ? writeAnnotations(annotations, terminal) : text),
  }[format]()
  return { exitCode, stdout, stderr: '' }
}

function printFailure(error: unknown, format: Format, name: string, { paint }: Terminal): Printed {
  const message = error instanceof Error ? error.message : String(error)
  const stdout = {
    text: () => '',
    csv: () => '',
    json: () => JSON.stringify({ ok: false, error: { message } }),
    github: () => writeAnnotation('error', { title: `firstline ${name}` }, message),
  }[format]()
  const hint = error instanceof MisuseError ? '\nfirstline --help shows how it is used.' : ''
  return {
    exitCode: error instanceof MisuseError ? 2 : 1,
    stdout,
    stderr: `${paint('red', 'firstline:')} ${message}${hint}`,
  }
}

function print(stdout: string): Printed {
  return { exitCode: 0, stdout, stderr: '' }
}
