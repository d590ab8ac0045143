import { parseArgs } from 'node:util'
import { Problem } from '../scripts/system/problem.ts'

/** The parts of the benchmarks, in the order in which they run. */
export const PARTS = ['quality', 'learning', 'cost', 'first-results', 'build', 'tickets', 'page'] as const
export type PartName = (typeof PARTS)[number]

export type Options = {
  parts: PartName[]
  /** Folder of real questions and articles; null: the example's articles and made text. */
  data: string | null
  /** Sizes of knowledge base at which cost is measured. */
  articles: number[]
  /** Where the figures are written. */
  out: string | null
  /** Put the tables into docs/benchmarks.md. */
  write: boolean
}

export const USAGE = `npm run bench -- [options]

  --data <folder>     real questions and articles: retrieval/<set>/{docs,queries}.jsonl, corpus/articles-1000.jsonl;
                      default: FIRSTLINE_DATA, else the example's articles and text made of them
  --only <parts>      ${PARTS.join(', ')}; several with commas; default: all
  --articles <sizes>  sizes of knowledge base for cost, first-results and build; default: 1000,10000;
                      without data 1000
  --out <file>        where the figures are written as JSON; default: bench/results/<date>.json
  --write             put the tables into docs/benchmarks.md
  --help`

const DEFAULT_SIZES = [1_000, 10_000]
/** Enough to see that all works, in minutes. */
const SIZES_WITHOUT_DATA = [1_000]

/**
 * @returns null when only help is wanted
 * @throws {Problem} an option is wrong
 */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options | null {
  const values = parse(argv)
  if (values.help) return null
  const data = values.data ?? (env['FIRSTLINE_DATA'] || null)
  const sizes = data === null ? SIZES_WITHOUT_DATA : DEFAULT_SIZES
  return {
    parts: values.only === undefined ? [...PARTS] : values.only.split(',').map(readPart),
    data,
    articles: values.articles === undefined ? sizes : values.articles.split(',').map(readSize),
    out: values.out ?? null,
    write: values.write,
  }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        data: { type: 'string' },
        only: { type: 'string' },
        articles: { type: 'string' },
        out: { type: 'string' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n\n${USAGE}`)
  }
}

function readPart(name: string): PartName {
  const part = PARTS.find((known) => known === name.trim())
  if (!part) throw new Problem(`--only ${name}: there is no such part; there are ${PARTS.join(', ')}.`)
  return part
}

function readSize(text: string): number {
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1) throw new Problem(`--articles ${text}: expected whole numbers from 1 on.`)
  return size
}
