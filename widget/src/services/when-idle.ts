/** Runs `work` once the page has nothing better to do. Safari knows no idle callbacks. */
export function whenIdle(work: () => void): void {
  ;(window.requestIdleCallback ?? setTimeout)(work)
}
