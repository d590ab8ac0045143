/** Of Cloudflare's crons, each minute, nothing runs locally; so often nobody waits long for a letter. */
const EVERY_MS = 5_000

/**
 * Does what the clock does in production: lets the Worker run its tasks, again and again.
 *
 * @returns stops it
 */
export function startClock(origin: string, onOutput: (text: string) => void): () => void {
  let stopped = false
  let timer: NodeJS.Timeout
  async function tick(): Promise<void> {
    try {
      const response = await fetch(`${origin}/cdn-cgi/local/scheduled`)
      if (!response.ok) onOutput(`The Worker’s tasks answered ${response.status}.\n`)
    } catch (error) {
      // The Worker restarts when its code changes; what has to be done waits for the next time.
      if (!stopped && !(error instanceof TypeError)) throw error
    }
    if (!stopped) timer = setTimeout(() => void tick(), EVERY_MS)
  }
  timer = setTimeout(() => void tick(), EVERY_MS)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
