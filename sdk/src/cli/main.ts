import { parseArgs } from 'node:util'
import { MisuseError, type Arguments, type Command, type Format, type Outcome, type Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'

/** What a run prints and ends with. */
export type Printed = { exitCode: number; stdout: string; stderr: string }

const COMMON_OPTIONS = { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/**
 * Runs one command line.
 *
 * @param argv without the interpreter and the script: `['build', '--out', 'dist']`
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<Printed> {
  const [name, ...rest] = argv
  if (name === undefined) return { exitCode: 2, stdout: '', stderr: helpOfAll(COMMANDS) }
  if (name === '--help' || name === '-h' || name === 'help') return print(helpOfAll(COMMANDS))
  const command = COMMANDS.find((known) => known.name === name)
  // Asked before the arguments are understood, since also a wrong call answers in the format it asked for.
  const format: Format = /(^| )--format[= ]json( |$)/.test(rest.join(' ')) ? 'json' : 'text'
  try {
    if (!command) {
      const known = COMMANDS.map((each) => each.name).join(', ')
      throw new MisuseError(`There is no command "${name}". There are: ${known}.`)
    }
    return await runCommand(command, rest, terminal)
  } catch (error) {
    return printFailure(error, format, terminal)
  }
}

async function runCommand(command: Command, argv: string[], terminal: Terminal): Promise<Printed> {
  const { values, positionals } = readArguments(command, argv)
  if (values['help'] === true) return print(helpOf(command))
  const format = values['format'] ?? 'text'
  if (format !== 'text' && format !== 'json') throw new MisuseError(`--format can be text or json, not "${format}".`)
  if (positionals.length > 1) throw new MisuseError(`One argument too many: "${positionals[1]}".`)
  const quiet: Terminal = format === 'json' ? { ...terminal, paint: (_color, text) => text } : terminal
  return printOutcome(await command.run({ values, positionals }, quiet), format)
}

function readArguments(command: Command, argv: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
    })
    return { values, positionals }
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function printOutcome({ exitCode, json, text }: Outcome, format: Format): Printed {
  return { exitCode, stdout: format === 'json' ? JSON.stringify(json) : text, stderr: '' }
}

function printFailure(error: unknown, format: Format, { paint }: Terminal): Printed {
  const message = error instanceof Error ? error.message : String(error)
  return {
    exitCode: error instanceof MisuseError ? 2 : 1,
    stdout: format === 'json' ? JSON.stringify({ ok: false, error: { message } }) : '',
    stderr: `${paint('red', 'firstline:')} ${message}\nfirstline --help shows how it is used.`,
  }
}

function print(stdout: string): Printed {
  return { exitCode: 0, stdout, stderr: '' }
}
