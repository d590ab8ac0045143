const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_CHECK_MS = 250

/**
 * Resolves when somebody wants this process to end: Ctrl-C, a closed terminal, or whoever runs it. A second Ctrl-C does
 * nothing more; what is being stopped already ends within seconds.
 */
export function toldToStop(): Promise<{ signal: NodeJS.Signals }> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve({ signal }))
    if (process.env['npm_lifecycle_event']) whenOrphaned(() => resolve({ signal: 'SIGTERM' }))
  })
}

/**
 * npm runs a script in a shell. A signal sent to npm alone is passed on to that shell, which ends without telling what
 * runs in it; all that can be noticed here is that the shell is gone.
 */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, PARENT_CHECK_MS)
  timer.unref()
}
