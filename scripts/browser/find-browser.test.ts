import { expect, test } from 'vitest'
import { findBrowser, type Probes, type Provider } from './find-browser.ts'

/** A machine on which the given programs exist, and start when they are marked so. */
function machine(programs: Record<string, 'starts' | 'broken'>, providers: Provider[] = [], named?: string) {
  const said: string[] = []
  const probes: Probes = {
    candidates: () => (named ? [named] : ['/first', '/second', '/third']),
    exists: (path) => path in programs,
    version: async (path) => (programs[path] === 'starts' ? 'Chromium 150' : null),
    providers,
    named,
    say: (line) => said.push(line),
  }
  return { probes, said }
}

function provider(name: string, provide: () => boolean, possible = true): Provider {
  return { name, isPossible: async () => possible, provide: async () => provide() }
}

test('the first browser that starts is taken', async () => {
  const { probes, said } = machine({ '/second': 'starts', '/third': 'starts' })
  expect(await findBrowser(probes)).toBe('/second')
  expect(said).toEqual([])
})

test('a program that is there but does not start is passed over', async () => {
  const { probes } = machine({ '/first': 'broken', '/third': 'starts' })
  expect(await findBrowser(probes)).toBe('/third')
})

test('without a browser one is provided, and said so', async () => {
  const programs: Record<string, 'starts' | 'broken'> = {}
  const install = provider('Installing', () => {
    programs['/third'] = 'starts'
    return true
  })
  const { probes, said } = machine(programs, [install])
  expect(await findBrowser(probes)).toBe('/third')
  expect(said).toEqual(['No browser found. Installing.'])
})

test('when what one provider brought does not start, the next is tried', async () => {
  const programs: Record<string, 'starts' | 'broken'> = {}
  const download = provider('Downloading', () => {
    programs['/first'] = 'broken'
    return true
  })
  const install = provider('Installing', () => {
    programs['/second'] = 'starts'
    return true
  })
  const { probes } = machine(programs, [download, install])
  expect(await findBrowser(probes)).toBe('/second')
})

test('a provider that cannot work here is not tried', async () => {
  let tried = false
  const install = provider('Installing', () => (tried = true), false)
  const { probes } = machine({}, [install])
  await expect(findBrowser(probes)).rejects.toThrow('npx playwright-core install chromium')
  expect(tried).toBe(false)
})

test('a wrong CHROME_PATH is an error that names it; nothing is installed in its stead', async () => {
  let tried = false
  const install = provider('Installing', () => (tried = true))
  const { probes } = machine({}, [install], '/nowhere/chrome')
  await expect(findBrowser(probes)).rejects.toThrow('CHROME_PATH is /nowhere/chrome')
  expect(tried).toBe(false)
})
