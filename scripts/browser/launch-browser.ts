import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/** A browser in a container that asks nothing of the network but what its pages ask. */
export const LAUNCH_OPTIONS = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  timeout: 60_000,
}

/** @param executablePath as `findBrowserHere` finds it */
export function launchBrowser(executablePath: string, options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath, ...LAUNCH_OPTIONS, ...options })
}
