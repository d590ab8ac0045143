import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Pause after something changed: a conversation is going on. */
const SHORTEST_PAUSE_MS = 4_000
/** Longest pause while all is quiet. */
const QUIET_PAUSE_MS = 20_000
/** Longest pause while the server does not answer. */
const FAILING_PAUSE_MS = 60_000

/**
 * Looks for changes again and again while the page can be seen: soon after a change, more rarely while nothing
 * happens, and more rarely still while it fails. Coming back to the page looks at once.
 */
export class PollController implements ReactiveController {
  readonly #look: () => Promise<boolean>
  #isConnected = false
  #pause = SHORTEST_PAUSE_MS
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Grows with every restart: a look that was under way before it must not plan the next one. */
  #round = 0

  /** @param look resolves to whether something had changed; may reject, which is answered by looking more rarely */
  constructor(host: ReactiveControllerHost, look: () => Promise<boolean>) {
    this.#look = look
    host.addController(this)
  }

  hostConnected(): void {
    this.#isConnected = true
    document.addEventListener('visibilitychange', this.#followVisibility)
    this.restart()
  }

  hostDisconnected(): void {
    this.#isConnected = false
    document.removeEventListener('visibilitychange', this.#followVisibility)
    this.#stop()
  }

  /** Back to short pauses, because this member has just done something. A host that has left the page stays quiet. */
  restart(): void {
    this.#stop()
    this.#pause = SHORTEST_PAUSE_MS
    this.#plan()
  }

  #stop(): void {
    this.#round++
    clearTimeout(this.#timer)
  }

  #plan(): void {
    if (!this.#isConnected || document.visibilityState !== 'visible') return
    this.#timer = setTimeout(() => void this.#lookOnce(), this.#pause)
  }

  async #lookOnce(): Promise<void> {
    const round = this.#round
    try {
      const changed = await this.#look()
      this.#pause = changed ? SHORTEST_PAUSE_MS : Math.min(this.#pause * 1.5, QUIET_PAUSE_MS)
    } catch {
      // What is on screen stays; the look that succeeds brings it up to date.
      this.#pause = Math.min(this.#pause * 2, FAILING_PAUSE_MS)
    }
    if (round === this.#round) this.#plan()
  }

  readonly #followVisibility = (): void => {
    this.#stop()
    this.#pause = SHORTEST_PAUSE_MS
    if (document.visibilityState === 'visible') void this.#lookOnce()
  }
}
