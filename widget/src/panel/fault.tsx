import { Component, options, type ComponentChildren } from 'preact'
import type { FirstlineWidget } from '../loader/element.ts'
import type { View } from '../state/views.ts'
import type { Model } from './model.ts'
import { ReadingFailed } from './reading-failed.tsx'

type Handler = (event: Event) => unknown

/**
 * Calls a handler of the panel's own; what it throws, at once or later, is told as `firstline:error`, and never to the
 * page's `onerror` or `onunhandledrejection`.
 */
function guard(handle: Handler): Handler {
  return async (event) => {
    const { host } = (event.currentTarget as Element).getRootNode() as ShadowRoot
    try {
      await handle(event)
    } catch (error) {
      console.error('Firstline:', error)
      ;(host as FirstlineWidget | undefined)?.emit?.('error', { message: String(error) })
    }
  }
}

/**
 * From here on every handler that Preact gives to an element is guarded: those of the panel's views, since its Preact is its
 * own, in the script as in the package.
 */
export function guardHandlers(): void {
  options.vnode = ({ type, props }) => {
    if (typeof type !== 'string') return
    const given = props as Record<string, unknown>
    for (const name in given) {
      if (/^on[A-Z]/.test(name) && typeof given[name] === 'function') given[name] = guard(given[name] as Handler)
    }
  }
}

type Props = { model: Model; view: View; children: ComponentChildren }

/**
 * Draws a view; where that fails, says so, with a way to try again and one to the help centre. The next view is drawn
 * again.
 */
export class Fault extends Component<Props, { failed: View | null }> {
  override state = { failed: null as View | null }

  override componentDidCatch(error: unknown): void {
    console.error('Firstline:', error)
    this.props.model.tell('error', { message: String(error) })
    this.setState({ failed: this.props.view })
  }

  override render({ model, view, children }: Props) {
    if (this.state.failed !== view) return children
    return <ReadingFailed model={model} onRetry={() => this.setState({ failed: null })} />
  }
}
