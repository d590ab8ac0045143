import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { formatRoute, parseRoute, type Route, type Selection } from './route.ts'

/** Keeps the page's address and what is selected the same, in both directions. */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #route: Route = parseRoute(location.hash)

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get route(): Route {
    return this.#route
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#followAddress)
    this.#followAddress()
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followAddress)
  }

  /** Goes somewhere; the browser's back button returns. */
  go(change: Partial<Selection>): void {
    location.hash = formatRoute({ ...this.#route, ...change })
    this.#followAddress()
  }

  /** The same without a step in the browser's history: for what changes with every key. */
  replace(change: Partial<Selection>): void {
    history.replaceState(null, '', formatRoute({ ...this.#route, ...change }))
    this.#followAddress()
  }

  readonly #followAddress = (): void => {
    const route = parseRoute(location.hash)
    // A link to a ticket without a queue opens it beside the list that is there.
    this.#route = { ...route, queue: route.queue ?? this.#route.queue }
    this.#host.requestUpdate()
  }
}
