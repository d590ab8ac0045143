/**
 * `npm test`: everything. A part that fails does not keep the others from being reported. What is built and served for
 * it lives in a folder of its own, so that it may run beside `npm start` in the same clone.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from './build/site.ts'
import { formatSizes } from './build/sizes.ts'
import { toldToStop } from './start/told-to-stop.ts'
import { foldersIn, ROOT } from './system/folders.ts'
import { stopAllLeashed } from './system/leashed.ts'
import { reportAndFail } from './system/problem.ts'
import { CHECKS, runCheck } from './tests/checks.ts'
import { runVitest } from './tests/run-vitest.ts'
import { add, formatTally, NOTHING, tallyOne, type Tally } from './tests/tally.ts'

await mkdir(join(ROOT, '.firstline'), { recursive: true })
const home = await mkdtemp(join(ROOT, '.firstline/test-'))
const outcome = await Promise.race([runEverything(), toldToStop()])
await stopAllLeashed()
await rm(home, { recursive: true, force: true })
if ('signal' in outcome) process.exit(130)
console.log(`\n${formatTally(outcome)}`)
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1)

async function runEverything(): Promise<Tally> {
  let tally = NOTHING
  announce('Types, lint, format, articles')
  for (const check of CHECKS) tally = add(tally, tallyOne(await runCheck(check)))
  announce('Unit, component and Worker tests, and the packages for npm')
  tally = add(tally, await runVitest(['unit', 'dom', 'worker', 'own-server', 'packages'], home))
  announce('Build and size budgets')
  const isBuilt = await build()
  tally = add(tally, tallyOne(isBuilt))
  announce('Browser and fault tests, on what was just built')
  if (!isBuilt) {
    console.log('✗ not run: there is nothing to run them on')
    return add(tally, tallyOne(false))
  }
  // One after the other: both need the whole machine.
  for (const project of ['browser', 'faults']) tally = add(tally, await runVitest([project], home, { TEST_HOME: home }))
  return tally
}

async function build(): Promise<boolean> {
  try {
    const { sizes } = await buildSite(foldersIn(home).site)
    console.log(`✓ built, within budget\n\n${formatSizes(sizes)}`)
    return true
  } catch (error) {
    reportAndFail(error)
    return false
  }
}

function announce(part: string): void {
  console.log(`\n── ${part} ──`)
}
