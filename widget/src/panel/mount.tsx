import type { IdentitySource } from '@firstline/sdk/client'
import { render } from 'preact'
import { OPTION_NAMES, type OptionName } from '../api/options.ts'
import type { FirstlineWidget } from '../loader/element.ts'
import { followScheme } from '../services/follow-scheme.ts'
import { holdsTickets } from '../services/device-mark.ts'
import { isKept } from '../services/page-memory.ts'
import baseStyles from '../styles/base.css?inline'
import frameStyles from '../styles/frame.css?inline'
import listStyles from '../styles/lists.css?inline'
import tokens from '../styles/tokens.css?inline'
import { closePanel, stateName } from '../state/views.ts'
import { App } from './app.tsx'
import { checkCall } from './check-call.ts'
import { guardHandlers } from './fault.tsx'
import { createMethods } from './methods.ts'
import { createModel } from './model.ts'
import { readOptions } from './options.ts'
import type { Panel } from './panel.ts'

guardHandlers()

const STYLES = tokens + baseStyles + frameStyles + listStyles

/**
 * Puts the panel into the element's shadow root, does what the page has said so far, and starts fetching what it shows.
 *
 * @param script address of the script: `kb`, `api` and links to the help centre default to its origin
 * @throws {Error} the element was removed from the page meanwhile
 */
export function mountPanel(element: FirstlineWidget, script: string): Panel {
  if (!element.isConnected) throw new Error('The widget was removed from the page.')
  const model = createModel(element, new URL(script).origin)
  const { navigation, said, options } = model
  const methods = createMethods(model) as Record<string, (...args: unknown[]) => void | Promise<void>>
  const root = element.shadowRoot!
  model.addStyles(STYLES)
  // A section, in which the panel's header is not taken for the page's.
  const container = document.createElement('section')
  root.prepend(container)
  render(<App model={model} />, container)
  for (const [method, args] of element.said.splice(0)) {
    if (method === 'identify') said.identity = args[0] as IdentitySource
    else if (method === 'logout') said.identity = null
    else void doEarlier(method, args)
  }
  async function perform(method: string, args: readonly unknown[]): Promise<void> {
    // An attribute without a value, as frameworks write it, names no view.
    const meant = method === 'open' && args[0] === 'true' ? [] : args
    await checkCall(method, meant)
    await methods[method]!(...meant)
  }
  async function doEarlier(method: string, args: unknown[]): Promise<void> {
    try {
      await perform(method, args)
    } catch (error) {
      // Whoever said it has had their answer long ago.
      console.warn(String(error))
    }
  }
  void model.loadAll()
  // Whoever has written before, or may have from another device, is shown what became of it.
  if (holdsTickets() || isKept('draft') || said.identity) model.desk.warm()
  function followView(): void {
    element.state = stateName(navigation.get())
    if (element.state !== 'closed') model.startCounting()
  }
  followView()
  const stopView = navigation.subscribe(followView)
  const stopScheme = followScheme(element, container, navigation)
  const watching = new MutationObserver(() => {
    const before = options.get()
    options.update(() => readOptions(element))
    // What was a part of the page does not stay behind as a window over it.
    if (before.inline !== null && options.get().inline === null) navigation.update(closePanel)
    // A page may say the same again with every change of its own.
    const differs = (name: OptionName) => options.get()[name] !== before[name]
    if (differs('kb') || differs('api') || differs('site')) restart()
    else if (differs('locale')) void model.loadAll()
  })
  watching.observe(element, { attributeFilter: [...OPTION_NAMES] })

  /** Another knowledge base, API or site is another panel. */
  function restart(): void {
    const wasOpen = navigation.get().open
    element.drop()
    if (wasOpen) void element.open()
  }

  function destroy(): void {
    stopView()
    stopScheme()
    watching.disconnect()
    model.close()
    render(null, container)
    container.remove()
    element.state = 'closed'
    element.launcher.ariaExpanded = null
    // The next panel has to know it as well, before what was said since.
    element.said.unshift(
      ['prefill', [said.prefill]],
      ['suggest', [model.suggestBy.get()]],
      ['identify', [said.identity]],
      ['update', [{ texts: said.texts }, true]],
    )
  }

  return {
    async call(method, args) {
      await perform(method, args)
      // A task later it shows.
      await new Promise((resolve) => setTimeout(resolve))
    },
    // When what it is doing is done: a page may ask for this as it hears of an event.
    destroy: () => queueMicrotask(destroy),
  }
}
