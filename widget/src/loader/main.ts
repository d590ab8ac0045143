import type { Panel } from '../panel/panel.ts'
import { holdsTickets } from '../services/device-mark.ts'
import { whenIdle } from '../services/when-idle.ts'
import { FirstlineWidget, TAG } from './element.ts'

/** Path of the panel's module on the script's origin, put in by the build: it carries a hash. */
declare const __PANEL_PATH__: string

type PanelModule = { mountPanel: (element: FirstlineWidget, script: string) => Panel }

/** Waits until the page has come as far as `event` says. */
function reach(event: string, isPast: boolean): unknown {
  return isPast || new Promise((resolve) => addEventListener(event, resolve, { once: true }))
}

async function start(): Promise<void> {
  const { src, dataset } = document.currentScript as HTMLScriptElement
  FirstlineWidget.mountPanel = async (element) => {
    const { mountPanel } = (await import(/* @vite-ignore */ new URL(__PANEL_PATH__, src).href)) as PanelModule
    return mountPanel(element, src)
  }
  customElements.define(TAG, FirstlineWidget)
  await reach('DOMContentLoaded', document.readyState !== 'loading')
  const element = document.querySelector(TAG) ?? new FirstlineWidget()
  const queued = window.Firstline?.q ?? []
  window.Firstline = element
  void element.init(dataset, true)
  for (const [method, args, resolve] of queued) {
    // Whatever comes of one call, the next ones are made; a mistake in it is told to whoever made it.
    const answer = new Promise((done) => done((element[method as 'open'] as (...args: unknown[]) => unknown)(...args)))
    resolve?.(answer)
  }
  element.emit('ready', {})
  // A device that has something to deliver or to ask about does so once the page has settled.
  if (!holdsTickets()) return
  await reach('load', document.readyState === 'complete')
  whenIdle(() => void element.load())
}

// A page that includes the script twice has one widget. Whatever goes wrong, the page goes on without it.
if (!customElements.get(TAG)) start().catch((error: unknown) => console.error('Firstline:', error))
