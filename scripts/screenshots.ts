/**
 * `npm run screenshots`: starts the system in a folder of its own, goes through every state of the panel as a visitor
 * does, and keeps what it looks like in docs/images/, with docs/states.md to show them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowserHere } from './browser/this-machine.ts'
import { launchBrowser } from './browser/launch-browser.ts'
import { describeStates } from './screenshots/describe-states.ts'
import { SERIES, takeSeries } from './screenshots/take-series.ts'
import { buildSite } from './build/site.ts'
import { FIRST_MEMBER_EMAIL, firstPassword } from './system/first-member.ts'
import { foldersIn, ROOT } from './system/folders.ts'
import { stopAllLeashed } from './system/leashed.ts'
import { anyFreePort, findFreePort } from './system/ports.ts'
import { reportAndFail } from './system/problem.ts'
import { startSystem } from './system/system.ts'

await mkdir(join(ROOT, '.firstline'), { recursive: true })
const home = await mkdtemp(join(ROOT, '.firstline/screenshots-'))
try {
  const folders = foldersIn(home)
  await buildSite(folders.site)
  const port = await anyFreePort()
  const password = firstPassword(undefined).text
  const { origin } = await startSystem({
    port,
    otherOriginPort: await findFreePort(port + 1),
    folders,
    password,
    onStep: () => {},
    onOutput: () => {},
  })
  const browser = await launchBrowser(await findBrowserHere())
  const images = join(ROOT, 'docs/images')
  for (const series of SERIES) {
    await takeSeries(browser, { origin, admin: { email: FIRST_MEMBER_EMAIL, password }, images }, series)
    console.log(`  ${series.name}: ${series.states?.length ?? 'all'} states`)
  }
  await browser.close()
  await writeFile(join(ROOT, 'docs/states.md'), describeStates())
} catch (error) {
  reportAndFail(error)
} finally {
  await stopAllLeashed()
  await rm(home, { recursive: true, force: true })
}
process.exit()
