/**
 * `@firstline/widget`: the element's class, and types. Nothing happens by importing it, and it can be imported where
 * there is no DOM. `@firstline/widget/define` registers the element.
 */
import './api/global.ts'
import { FirstlineWidget as Launcher } from './loader/element.ts'
import type { Panel } from './panel/panel.ts'
import { readAddresses } from './services/addresses.ts'
import { holdsTickets, SETTLED_MS } from './services/device-mark.ts'

/** `<firstline-widget>` as a bundler knows it: the panel is a module of its own, fetched once somebody wants help. */
export class FirstlineWidget extends Launcher {
  #settled: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    // Whatever this device has to deliver or to ask about, as the script does once the page has settled.
    if (holdsTickets()) this.#settled ??= setTimeout(() => this.load(), SETTLED_MS)
  }

  override disconnectedCallback(): Promise<void> {
    clearTimeout(this.#settled)
    this.#settled = undefined
    return super.disconnectedCallback()
  }
}

Launcher.mountPanel = async (element) => {
  if (missingAddresses(element).length > 0) return refuse(element)
  const { kb } = readAddresses(document.baseURI, { kb: element.getAttribute('kb'), api: null })
  element.helpCentre = new URL('../help/', kb)
  const { mountPanel } = await import('./panel/mount.tsx')
  return mountPanel(element, document.baseURI)
}

function missingAddresses(element: HTMLElement): string[] {
  return ['kb', 'api'].filter((name) => !element.getAttribute(name))
}

/**
 * What stands in for the panel where an address is missing, there being no script tag whose origin it could be taken
 * from: it tells the mistake to whoever calls, until the address is there.
 */
function refuse(element: Launcher): Panel {
  const message =
    `Firstline: <firstline-widget> lacks ${missingAddresses(element).join(' and ')}. From npm it comes from no server of yours, so say ` +
    'where that is: <firstline-widget kb="https://help.example.com/kb/" api="https://help.example.com/api/v1">.'
  console.error(message)
  element.emit('error', { message })
  return {
    async call(method, args) {
      element.drop()
      if (missingAddresses(element).length > 0) throw new Error(message)
      await element.say(method, ...args)
    },
    destroy() {},
  }
}

export type { EventName, FirstlineEvents } from './api/events.ts'
export type { FirstlineApi, OpenableView, Prefill, StateName, Suggested } from './api/firstline-api.ts'
export type { Mode, WidgetAttributes, WidgetConfig } from './api/options.ts'
