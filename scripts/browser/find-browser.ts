import { Problem } from '../system/problem.ts'

/** What finding a browser asks of the machine. */
export type Probes = {
  /** Places to look, best first. */
  candidates: () => string[]
  exists: (path: string) => boolean
  /** The version that the program says it has; null when it does not start. */
  version: (path: string) => Promise<string | null>
  /** Ways to get a browser, tried in order until one brings a browser that starts. */
  providers: Provider[]
  /** `CHROME_PATH`, if a person set it. */
  named: string | undefined
  say: (line: string) => void
}

export type Provider = {
  /** What it does, as a sentence without its full stop. */
  name: string
  /** Whether it can work on this machine at all. */
  isPossible: () => Promise<boolean>
  /** @returns whether it went well */
  provide: () => Promise<boolean>
}

const INSTALL_ADVICE = [
  'The browser tests need Chrome or Chromium, and none was found that starts. Any one of these helps:',
  '  npx playwright-core install chromium --no-shell     (on Linux add --with-deps, as root)',
  '  apt-get install chromium                            (Debian, as root)',
  '  https://www.google.com/chrome/                      (macOS, Windows)',
  '  CHROME_PATH=/path/to/chrome npm test                (one that is somewhere else)',
].join('\n')

/**
 * Finds a browser that really starts, or provides one.
 *
 * @returns path of its program
 * @throws {Problem} there is none and none could be got; says exactly what to install
 */
export async function findBrowser(probes: Probes): Promise<string> {
  const found = await firstThatStarts(probes)
  if (found) return found
  if (probes.named) {
    throw new Problem(`CHROME_PATH is ${probes.named}, but no browser starts there. Correct it, or unset it.`)
  }
  for (const { name, isPossible, provide } of probes.providers) {
    if (!(await isPossible())) continue
    probes.say(`No browser found. ${name}.`)
    if (!(await provide())) continue
    const provided = await firstThatStarts(probes)
    if (provided) return provided
  }
  throw new Problem(INSTALL_ADVICE)
}

async function firstThatStarts({ candidates, exists, version }: Probes): Promise<string | null> {
  for (const path of candidates()) if (exists(path) && (await version(path)) !== null) return path
  return null
}
