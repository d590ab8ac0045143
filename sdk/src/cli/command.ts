import type { ParseArgsOptionsConfig } from 'node:util'
import type { ClientOptions } from '../client/request.ts'
import { didYouMean, type Problem, type Progress } from '../compile/index.ts'

/** Formats of every command. */
export const COMMON_FORMATS = ['text', 'json', 'github'] as const
/** `csv` is of commands that answer a list. */
export const FORMATS = [...COMMON_FORMATS, 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** What a command has to say. Exit 0: fine, warnings too. 1: errors. 2: it was called wrongly. */
export type Outcome = {
  exitCode: 0 | 1 | 2
  /** Printed as one object with `--format json`. */
  json: Record<string, unknown>
  /** Printed otherwise. */
  text: string
  /** Printed with `--format csv`. */
  csv?: string
  /** What is wrong with which files, in place of `text` with `--format github`; left out where that is not asked. */
  annotations?: { problems: readonly Problem[]; summary: string }
}

/** The values of a command's own options and what stood beside them. */
export type Arguments = { values: Record<string, string | boolean | undefined>; positionals: string[] }

export type Command = {
  name: string
  /** One line, for the list of commands. */
  summary: string
  /** What follows `firstline <name>`. */
  usage: string
  options: ParseArgsOptionsConfig
  /** Formats beside those of every command. */
  formats?: readonly Format[]
  /** A line for each option: `--out <dir>` → what it does. */
  optionHelp: [option: string, meaning: string][]
  run: (given: Arguments, terminal: Terminal) => Promise<Outcome>
}

/** Where a command runs. Handed in, so that tests need no process. */
export type Terminal = {
  cwd: string
  /** The folder that paths of annotations start at. Default: `cwd`. */
  workspace?: string
  /** Colours text where the terminal shows colours. */
  paint: (color: Color, text: string) => string
  /** Says a line while a command goes on: on standard error, so that standard output holds the result alone. */
  say: (line: string) => void
  /** Resolves when whoever runs a command that does not end by itself wants it to. */
  untilStopped: () => Promise<void>
  /** Settings of the process, where secrets are. Default: none. */
  env?: Readonly<Record<string, string | undefined>>
  /** Reaches servers. Default: the network. */
  fetch?: NonNullable<ClientOptions['fetch']>
  /** Shows how far long work is, where somebody looks on. */
  progress?: Progress
}

export type Color = 'red' | 'yellow' | 'green' | 'bold' | 'dim'

/** The command was called wrongly; the message says how to call it. */
export class MisuseError extends Error {
  override name = 'MisuseError'
}

/** What is wrong with the content, as every command reports it. */
export type ProblemReport = { ok: boolean; problems: Problem[]; articles: number }

/** The value of an option, which must be one of those there are; the first is the default. */
export function choose<Value extends string>(
  option: string,
  given: string | boolean | undefined,
  known: readonly Value[],
): Value {
  if (given === undefined) return known[0]!
  const value = known.find((each) => each === given)
  if (value !== undefined) return value
  const meant = didYouMean(String(given), known)
  throw new MisuseError(`--${option} can be ${known.join(', ')}, not "${String(given)}".${meant}`)
}
