import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { runLeashed } from '../system/leashed.ts'
import { browserCandidates } from './candidates.ts'
import { findBrowser, type Probes } from './find-browser.ts'
import { PROVIDERS } from './providers.ts'

const PROBES: Probes = {
  candidates: () =>
    browserCandidates({ platform: process.platform, env: process.env, playwright: chromium.executablePath() }),
  exists: existsSync,
  version: async (path) => {
    // Chrome for Windows opens a window instead of answering; there being there has to do.
    if (process.platform === 'win32') return path
    const { code, output } = await runLeashed(path, ['--version'])
    return code === 0 ? output.trim() : null
  },
  providers: PROVIDERS,
  named: process.env['CHROME_PATH'],
  say: (line) => console.log(line),
}

/** Finds a browser on this machine, or provides one: see {@link findBrowser}. */
export function findBrowserHere(): Promise<string> {
  return findBrowser(PROBES)
}
