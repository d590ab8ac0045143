import { chromium, type Browser } from 'playwright-core'
import { findBrowserHere } from '../scripts/browser/this-machine.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that the tests use. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowserHere(), args: FLAGS, timeout: 60_000 })
}
