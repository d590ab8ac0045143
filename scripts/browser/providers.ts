import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { runLeashed } from '../system/leashed.ts'
import type { Provider } from './find-browser.ts'

/** How long Playwright tries to reach each of its servers; its own default makes a closed network cost minutes. */
const CONNECTION_TIMEOUT_MS = 15_000

const playwright: Provider = {
  name: 'Downloading Playwright’s Chromium',
  isPossible: async () => true,
  provide: async () => {
    const cli = join(ROOT, 'node_modules/playwright-core/cli.js')
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT_MS) }
    return (await runLeashed(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { env })).code === 0
  },
}

const debian: Provider = {
  name: 'Installing Debian’s chromium package',
  isPossible: async () => {
    if (process.platform !== 'linux') return false
    const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && (await privileged()) !== null
  },
  provide: async () => {
    const prefix = await privileged()
    if (!prefix) return false
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = async (...args: string[]) => {
      const [file, ...rest] = [...prefix, 'apt-get', ...args]
      return (await runLeashed(file!, rest, { env })).code === 0
    }
    // A package list that could not be renewed may still do.
    await run('update')
    return run('install', '-y', '--no-install-recommends', 'chromium')
  },
}

export const PROVIDERS: Provider[] = [playwright, debian]

/** What to put before a command so that it runs as root without asking; null when that is not possible. */
async function privileged(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return []
  const { code } = await runLeashed('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n'] : null
}
