import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowserHere } from '../../../scripts/browser/this-machine.ts'
import { buildSite } from '../../../scripts/build/site.ts'
import { foldersIn, ROOT } from '../../../scripts/system/folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string
    /** The browser's program. */
    browserPath: string
    /** Whether the tests run at their full size: `npm run test:faults`. */
    isFullSize: boolean
  }
}

/** Finds the site that `npm test` has built, or builds it for a run of these tests alone. */
export default async function provideSite(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', await findBrowserHere())
  project.provide('isFullSize', process.env['TEST_SIZE'] === 'full')
  const built = process.env['TEST_HOME']
  await mkdir(join(ROOT, '.firstline'), { recursive: true })
  const home = built ?? (await mkdtemp(join(ROOT, '.firstline/test-')))
  const { site } = foldersIn(home)
  if (!built) await buildSite(site)
  project.provide('site', site)
  return async () => {
    if (!built) await rm(home, { recursive: true, force: true })
  }
}
