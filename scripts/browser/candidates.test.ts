import { expect, test } from 'vitest'
import { browserCandidates } from './candidates.ts'

const playwright = '/cache/playwright/chrome'

test('the browser a person names is the only one that counts', () => {
  const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }
  expect(browserCandidates({ platform: 'linux', env, playwright })).toEqual(['/opt/chrome'])
})

test('on Linux the search path is looked through, and Playwright’s own comes last', () => {
  const candidates = browserCandidates({ platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin:.' }, playwright })
  expect(candidates.slice(0, 2)).toEqual(['/usr/local/bin/google-chrome', '/usr/bin/google-chrome'])
  expect(candidates).toContain('/usr/bin/chromium')
  expect(candidates.at(-1)).toBe(playwright)
})

test('folders of the search path that depend on where one stands are not used', () => {
  const candidates = browserCandidates({ platform: 'linux', env: { PATH: '.:bin' }, playwright })
  expect(candidates).toEqual([playwright])
})

test('on macOS the applications of everybody and of this person are looked at', () => {
  const candidates = browserCandidates({ platform: 'darwin', env: { HOME: '/Users/ada' }, playwright })
  expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(candidates).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium')
})

test('on Windows only the program folders that exist by name are looked at', () => {
  const candidates = browserCandidates({ platform: 'win32', env: { PROGRAMFILES: 'C:/Program Files' }, playwright })
  expect(candidates).toEqual([
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files/Chromium/Application/chrome.exe',
    playwright,
  ])
})
