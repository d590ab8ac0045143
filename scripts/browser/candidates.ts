import { join } from 'node:path'

/** What a place for browsers depends on; handed in, so that every machine can be tested on one. */
export type Machine = {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  /** Where Playwright would have put its Chromium; it may not be there. */
  playwright: string
}

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const MAC_APPS = ['Google Chrome', 'Chromium']
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe']

/**
 * Places where Chrome or Chromium may be, best first: the one a person named, an installed one, Playwright's own.
 * With `CHROME_PATH` set no other is looked at: a test run in another browser than the one asked for would mislead.
 */
export function browserCandidates({ platform, env, playwright }: Machine): string[] {
  if (env['CHROME_PATH']) return [env['CHROME_PATH']]
  return [...installed(platform, env), playwright]
}

function installed(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')]
    return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => !!folder)
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => `${folder}/${path}`))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}
