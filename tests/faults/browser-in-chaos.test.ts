import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { LAUNCH_OPTIONS } from '../../scripts/browser/launch-browser.ts'
import { startFaultyProxy } from './support/faulty-proxy.ts'
import { countTickets, startSystem } from './support/system.ts'
import { Tab } from './support/tab.ts'

const SUBMISSIONS = inject('isFullSize') ? 240 : 24
const FAULT_RATE = 0.6
/** One in so many ends with a crash of the renderer, a closed tab, or a while without a network. */
const CRASH_EVERY = 10
const CLOSE_EVERY = 7
const OFFLINE_EVERY = 12
const OFFLINE_MS = 700
/** In the browser's place: how long an attempt may take, so that one that stalls does not take 20 seconds. */
const ATTEMPT_MS = 1_500
const DELIVERY_MS = 120_000
const EMAIL = 'grace@example.com'

test(`of ${SUBMISSIONS} tickets that two tabs kept under ${FAULT_RATE * 100} % faults, each arrives once`, async () => {
  const system = await startSystem()
  const proxy = await startFaultyProxy(system.port, FAULT_RATE)
  const profile = await mkdtemp(join(tmpdir(), 'firstline-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browserPath'),
    ...LAUNCH_OPTIONS,
  })
  await context.addInitScript((attemptMs) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = () => timeout(attemptMs)
  }, ATTEMPT_MS)

  const complaints: string[] = []
  const open = () => Tab.open(context, proxy.origin, complaints)
  const tabs = [await open(), await open()]
  const kept: string[] = []
  const counts = { crashes: 0, closedTabs: 0, offline: 0 }

  for (let index = 0; index < SUBMISSIONS; index++) {
    const which = index % 2
    const tab = tabs[which]!
    const body = `Submission ${index}`
    const isOffline = index % OFFLINE_EVERY === OFFLINE_EVERY - 1
    if (isOffline) {
      counts.offline++
      await context.setOffline(true)
    }
    await tab.send(EMAIL, body)
    if (index % CRASH_EVERY === CRASH_EVERY - 1) {
      // In the very moment of sending, before anything was promised: it may arrive or not, but not twice.
      counts.crashes++
      await tab.crash()
    } else {
      await tab.kept()
      kept.push(body)
      if (index % CLOSE_EVERY === CLOSE_EVERY - 1) {
        counts.closedTabs++
        await tab.close()
      }
    }
    if (isOffline) {
      await sleep(OFFLINE_MS)
      await context.setOffline(false)
    }
    if (tab.page.isClosed()) tabs[which] = await open()
  }

  proxy.calm()
  const last = await open()
  const deadline = Date.now() + DELIVERY_MS
  while ((await last.countKept()) > 0 && Date.now() < deadline) {
    // A network that comes back makes every tab try at once, whatever its back-off.
    await context.setOffline(true)
    await context.setOffline(false)
    await sleep(500)
  }
  const left = await last.countKept()
  const fates = await Promise.all(tabs.map((tab) => tab.fate()))
  await context.close()
  await proxy.close()
  const tickets = await system.examine(countTickets)
  await rm(profile, { recursive: true, force: true })

  const lost = kept.filter((body) => !tickets.has(body))
  const twice = [...tickets].filter(([, count]) => count > 1)
  console.log({ submissions: SUBMISSIONS, kept: kept.length, ...counts, ...proxy.counts })
  console.log({ tickets: tickets.size, left, lost: lost.length, twice: twice.length })
  expect({ lost, twice, left, complaints }).toEqual({ lost: [], twice: [], left: 0, complaints: [] })
  // Whichever tab sent it, the one that wrote it shows its number.
  for (const fate of fates) expect(fate).toMatch(/#\d+|^$/)
  expect(proxy.counts.attempts).toBeGreaterThan(proxy.counts['let through'])
})
