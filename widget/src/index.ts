/**
 * `@firstline/widget`: the element's class, and types. Nothing happens by importing it, and it can be imported where
 * there is no DOM. `@firstline/widget/define` registers the element.
 */
import './api/global.ts'
import { FirstlineWidget as Launcher } from './loader/element.ts'
import { readAddresses } from './services/addresses.ts'
import { holdsTickets } from './services/device-mark.ts'

/** `<firstline-widget>` as a bundler knows it: the panel is a module of its own, fetched once somebody wants help. */
export class FirstlineWidget extends Launcher {
  override connectedCallback(): void {
    super.connectedCallback()
    // Whatever this device has to deliver or to ask about, as the script does once the page has settled.
    if (holdsTickets()) setTimeout(() => this.load(), 3_000)
  }
}

Launcher.mountPanel = async (element) => {
  requireAddresses(element)
  const { kb } = readAddresses(document.baseURI, { kb: element.getAttribute('kb'), api: null })
  element.helpCentre = new URL('../help/', kb)
  const { mountPanel } = await import('./panel/main.ts')
  return mountPanel(element, document.baseURI)
}

/** @throws {Error} an address is missing: there is no script tag whose origin it could be taken from */
function requireAddresses(element: HTMLElement): void {
  const missing = ['kb', 'api'].filter((name) => !element.getAttribute(name))
  if (missing.length === 0) return
  const message =
    `Firstline: <firstline-widget> lacks ${missing.join(' and ')}. From npm it comes from no server of yours, so say ` +
    'where that is: <firstline-widget kb="https://help.example.com/kb/" api="https://help.example.com/api/v1">.'
  console.error(message)
  throw new Error(message)
}

export type { EventName, FirstlineEvents } from './api/events.ts'
export type { FirstlineApi, OpenableView, Prefill, StateName, Suggested } from './api/firstline-api.ts'
export type { Mode, WidgetAttributes, WidgetConfig } from './api/options.ts'
