/**
 * `npm run test:faults`: servers that are killed and browsers in chaos, at full size. `npm test` does the same in small.
 * Takes minutes and prints what it did.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toldToStop } from './start/told-to-stop.ts'
import { stopAllLeashed } from './system/leashed.ts'
import { runVitest } from './tests/run-vitest.ts'
import { formatTally } from './tests/tally.ts'

const reports = await mkdtemp(join(tmpdir(), 'firstline-faults-'))
const outcome = await Promise.race([runVitest(['faults'], reports, { TEST_SIZE: 'full' }), toldToStop()])
await stopAllLeashed()
await rm(reports, { recursive: true })
if ('signal' in outcome) process.exit(130)
console.log(`\n${formatTally(outcome)}`)
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1)
