const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves when somebody wants this process to end: Ctrl-C, a closed terminal, or whoever runs it. A second Ctrl-C does
 * nothing more; what is being stopped already ends within seconds.
 */
export function toldToStop(): Promise<{ signal: NodeJS.Signals }> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve({ signal }))
  })
}
