import { createApi, type QueuedCall } from './api.ts'
import { FirstlineWidget } from './element.ts'
import { DEVICE_KEY, OPTION_NAMES } from './options.ts'
import { listenForTriggers } from './triggers.ts'

/** Path of the panel's module on the script's origin, put in by the build: it carries a hash. */
declare const __PANEL_PATH__: string

const LONGEST_IDLE_WAIT_MS = 5_000

type Stub = { q?: QueuedCall[] }
declare global {
  interface Window {
    Firstline?: Stub & Record<string, unknown>
  }
}

function holdsTickets(): boolean {
  try {
    return localStorage.getItem(DEVICE_KEY) !== null
  } catch {
    // Storage that the browser refuses holds nothing.
    return false
  }
}

/** Delivers and asks for replies once the page has settled, and only on a device that has something to ask about. */
function resumeWhenIdle(element: FirstlineWidget): void {
  if (!holdsTickets()) return
  const load = () => void element.withPanel(() => {})
  const resume = () => {
    // A page that is never idle must not keep what was written from being sent.
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: LONGEST_IDLE_WAIT_MS })
    else setTimeout(load)
  }
  if (document.readyState === 'complete') resume()
  else addEventListener('load', resume, { once: true })
}

function start(script: HTMLScriptElement): void {
  const existing = document.querySelector('firstline-widget')
  const element = (existing ?? document.createElement('firstline-widget')) as FirstlineWidget
  for (const name of OPTION_NAMES) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null && !element.hasAttribute(name)) element.setAttribute(name, value)
  }
  let stop: (() => void) | undefined
  const add = () => {
    if (!element.isConnected) document.body.append(element)
    stop ??= listenForTriggers(element)
  }
  const remove = () => {
    stop?.()
    stop = undefined
    element.remove()
  }
  add()
  const queued = window.Firstline?.q ?? []
  const api = createApi(element, { add, remove })
  window.Firstline = api
  for (const [method, args, resolve] of queued) {
    guard(() => {
      const answer = (api[method] as (...args: unknown[]) => unknown)(...args)
      resolve?.(answer)
    })
  }
  element.emit('ready')
  resumeWhenIdle(element)
}

/** Whatever goes wrong in here, the page goes on as if the script were not there. */
function guard(work: () => void): void {
  try {
    work()
  } catch (error) {
    console.error('Firstline:', error)
  }
}

guard(() => {
  const script = document.currentScript as HTMLScriptElement
  // A page that includes the script twice has one widget.
  if (!customElements.get('firstline-widget')) {
    const { origin } = new URL(script.src)
    FirstlineWidget.origin = origin
    FirstlineWidget.importPanel = () => import(/* @vite-ignore */ origin + __PANEL_PATH__)
    customElements.define('firstline-widget', FirstlineWidget)
    const begin = () => guard(() => start(script))
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true })
    else begin()
  }
})
