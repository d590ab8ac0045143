import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowserHere } from '../../../scripts/browser/this-machine.ts'
import { buildSite } from '../../../scripts/build/site.ts'
import { FIRST_MEMBER_EMAIL, firstPassword } from '../../../scripts/system/first-member.ts'
import { foldersIn, ROOT } from '../../../scripts/system/folders.ts'
import { anyFreePort, findFreePort } from '../../../scripts/system/ports.ts'
import { startSystem } from '../../../scripts/system/system.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running Firstline, without a slash at the end. */
    origin: string
    /** A page of another origin that embeds it. */
    otherOriginUrl: string
    /** A page on which every property of the widget's look can be tried. */
    themingUrl: string
    /** The first member of staff. */
    admin: { email: string; password: string }
    /** The folder of the built site. */
    site: string
    /** The browser's program. */
    browserPath: string
  }
}

/**
 * Starts, once for all browser tests, the system that `npm start` starts: on free ports and in a folder of its own.
 *
 * @returns what ends it
 */
export default async function startForTests(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = await findBrowserHere()
  // `npm test` has built already and says where; a run of these tests alone builds for itself.
  const built = process.env['TEST_HOME']
  const home = built ?? (await makeHome())
  const cleanUp = async () => {
    if (!built) await rm(home, { recursive: true, force: true })
  }
  const output: string[] = []
  // What the Worker wrote is what one needs to know when something failed, and nothing when nothing did.
  const showOutput = () => {
    if (output.length > 0) console.log(`The Worker wrote:\n${output.join('')}`)
  }
  try {
    const folders = foldersIn(home)
    if (!built) await buildSite(folders.site)
    const port = await anyFreePort()
    const password = firstPassword(undefined).text
    const system = await startSystem({
      port,
      otherOriginPort: await findFreePort(port + 1),
      folders,
      password,
      onStep: () => {},
      onOutput: (text) => output.push(text),
    })
    project.provide('origin', system.origin)
    project.provide('otherOriginUrl', system.otherOriginUrl)
    project.provide('themingUrl', system.themingUrl)
    project.provide('admin', { email: FIRST_MEMBER_EMAIL, password })
    project.provide('site', folders.site)
    project.provide('browserPath', browserPath)
    return async () => {
      await system.stop()
      showOutput()
      await cleanUp()
    }
  } catch (error) {
    showOutput()
    await cleanUp()
    throw error
  }
}

async function makeHome(): Promise<string> {
  await mkdir(join(ROOT, '.firstline'), { recursive: true })
  return mkdtemp(join(ROOT, '.firstline/test-'))
}
