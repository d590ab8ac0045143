/** `npm run bench`: measures search and the widget beside their peers and the API on full tables, prints tables and writes the figures as JSON. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { MisuseError } from '../sdk/src/cli/command.ts'
import { ROOT } from '../scripts/system/folders.ts'
import { toldToStop } from '../scripts/start/told-to-stop.ts'
import { stopAllLeashed } from '../scripts/system/leashed.ts'
import { Problem, reportAndFail } from '../scripts/system/problem.ts'
import { exampleData, readData, type BenchData } from './data.ts'
import { reportCost } from './cost/report-cost.ts'
import { reportBuild } from './build/report-build.ts'
import { reportLearning } from './learning/report-learning.ts'
import { reportFirstResults } from './first-results/report-first-results.ts'
import { readOptions, USAGE, type Options, type PartName } from './options.ts'
import { reportPageWeight } from './page-weight/report-page-weight.ts'
import { reportQuality } from './quality/report-quality.ts'
import { toMarkdown, type PartReport } from './report.ts'
import { reportTickets } from './tickets/report-tickets.ts'
import { describeSurroundings, versionOf, type Surroundings } from './surroundings.ts'
import { removeTemporary } from './temporary-folder.ts'
import { writeIntoPage } from './write-page.ts'

const PAGE = join(ROOT, 'docs/benchmarks.md')

const MEASURE: Record<PartName, (data: BenchData, options: Options) => Promise<PartReport>> = {
  quality: reportQuality,
  learning: reportLearning,
  cost: reportCost,
  'first-results': reportFirstResults,
  build: reportBuild,
  tickets: reportTickets,
  page: reportPageWeight,
}

try {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options) await Promise.race([run(options), toldToStop()])
  else console.log(USAGE)
} catch (error) {
  reportAndFail(error instanceof MisuseError ? new Problem(error.message) : error)
}
await stopAllLeashed()
await removeTemporary()
process.exit()

async function run(options: Options): Promise<void> {
  const data = options.data === null ? await exampleData() : readData(options.data)
  const surroundings = describeSurroundings(new Date())
  const results: Partial<Record<PartName, { versions: Record<string, string>; figures: unknown }>> = {}
  console.log(`${data.description}\n${surroundings.machine}, Node ${surroundings.node}`)
  for (const part of options.parts) {
    console.log(`\n## ${part}\n`)
    const report = await MEASURE[part](data, options)
    const versions = Object.fromEntries(report.packages.map((name) => [name, versionOf(name)]))
    console.log(toMarkdown(report))
    results[part] = { versions, figures: report.figures }
    if (options.write)
      await writeIntoPage(PAGE, part, `${toMarkdown(report)}\n\n${origin(part, options, surroundings, versions)}`)
  }
  const out = resolve(options.out ?? join(ROOT, `bench/results/${surroundings.date}.json`))
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, `${JSON.stringify({ ...surroundings, data: data.description, results }, null, 2)}\n`)
  console.log(`\nFigures: ${out}`)
}

/** The line that says how to get a part's figures again, and what they depend on. */
function origin(
  part: PartName,
  { articles }: Options,
  { date, machine, node }: Surroundings,
  versions: Record<string, string>,
): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const command = `npm run bench -- --data <folder> --only ${part} --articles ${articles.join(',')}`
  return `\`${command}\`; ${date}; ${machine}; ${[`Node ${node}`, ...packages].join(', ')}.`
}
