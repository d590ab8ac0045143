import type { Panel } from '../panel/panel.ts'
import { holdsTickets } from '../services/device-mark.ts'
import { createApi, type QueuedCall } from './api.ts'
import { FirstlineWidget } from './element.ts'
import { OPTION_NAMES } from './options.ts'

/** Path of the panel's module on the script's origin, put in by the build: it carries a hash. */
declare const __PANEL_PATH__: string

const TAG = 'firstline-widget'
/** A page that is never idle must not keep what was written from being sent. */
const LONGEST_IDLE_WAIT_MS = 5_000

declare global {
  interface Window {
    Firstline?: { q?: QueuedCall[] } & Record<string, unknown>
  }
}

/** Whatever goes wrong in here, the page goes on as if the script were not there. */
function guard(work: () => void): void {
  try {
    work()
  } catch (error) {
    console.error('Firstline:', error)
  }
}

/** Runs `work` now, or once the page has come as far as `event` says. */
function once(target: EventTarget, event: string, isPast: boolean, work: () => void): void {
  if (isPast) work()
  else target.addEventListener(event, work, { once: true })
}

/** Delivers and asks for replies once the page has settled: only for a device that has something to ask about. */
function resumeWhenIdle(element: FirstlineWidget): void {
  once(window, 'load', document.readyState === 'complete', () => {
    // Safari knows no idle callbacks; its timer takes the options for no delay.
    const whenIdle = window.requestIdleCallback ?? (setTimeout as typeof requestIdleCallback)
    whenIdle(() => element.warm(), { timeout: LONGEST_IDLE_WAIT_MS })
  })
}

function start(script: HTMLScriptElement): void {
  const element = (document.querySelector(TAG) ?? document.createElement(TAG)) as FirstlineWidget
  for (const name of OPTION_NAMES) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null && !element.hasAttribute(name)) element.setAttribute(name, value)
  }
  const queued = window.Firstline?.q ?? []
  if (!element.isConnected) document.body.append(element)
  const api = createApi(element)
  window.Firstline = api
  for (const [method, args, resolve] of queued) {
    guard(() => {
      const answer = (api[method] as (...args: unknown[]) => unknown)(...args)
      resolve?.(answer)
    })
  }
  element.emit('ready')
  if (holdsTickets()) resumeWhenIdle(element)
}

type PanelModule = { mountPanel: (element: FirstlineWidget, origin: string) => Panel }

guard(() => {
  const script = document.currentScript as HTMLScriptElement
  // A page that includes the script twice has one widget.
  if (customElements.get(TAG)) return
  const { origin } = new URL(script.src)
  FirstlineWidget.mountPanel = async (element) => {
    const { mountPanel } = (await import(/* @vite-ignore */ origin + __PANEL_PATH__)) as PanelModule
    return mountPanel(element, origin)
  }
  customElements.define(TAG, FirstlineWidget)
  once(window, 'DOMContentLoaded', document.readyState !== 'loading', () => guard(() => start(script)))
})
