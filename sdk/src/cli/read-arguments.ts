import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { didYouMean } from '../compile/index.ts'
import { choose, COMMON_FORMATS, FORMATS, MisuseError, type Arguments, type Command, type Format } from './command.ts'

const COMMON_OPTIONS = { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/** What a command was called with. Throws where it was called wrongly, with the option that was probably meant. */
export function readArguments(command: Command, argv: string[]): Arguments & { format: Format } {
  const options: ParseArgsOptionsConfig = { ...command.options, ...COMMON_OPTIONS }
  refuseUnknown(argv, options)
  const { values, positionals } = parse(argv, options)
  const format = choose<Format>('format', values['format'], [...COMMON_FORMATS, ...(command.formats ?? [])])
  if (positionals.length > 1) throw new MisuseError(`One argument too many: "${positionals[1]}".`)
  return { values, positionals, format }
}

/** The format that was asked for, as far as it can be told before the arguments are understood: a wrong call has one too. */
export function guessFormat(argv: readonly string[]): Format {
  const asked = /(?:^| )--format[= ](\S+)/.exec(argv.join(' '))?.[1]
  return FORMATS.find((known) => known === asked) ?? 'text'
}

function refuseUnknown(argv: string[], options: ParseArgsOptionsConfig): void {
  const { tokens } = parseArgs({ args: argv, options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(options, token.name)) continue
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new MisuseError(`There is no option ${token.rawName}.${didYouMean(token.rawName, known)}`)
  }
}

function parse(argv: string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
    return { values: values as Arguments['values'], positionals }
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
