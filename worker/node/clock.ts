import type { Env } from '../src/env.ts'
import type { Outside } from '../src/outside.ts'
import { createScope } from '../src/services/scope.ts'
import { runTasks } from '../src/tasks/run-tasks.ts'

const EVERY_MS = 60_000

/**
 * Does what the clock starts, every minute; the next run waits until this one is done.
 *
 * @returns stops it, once what is under way is done
 */
export function startClock(outside: Outside, env: Env): () => Promise<void> {
  let running = Promise.resolve()
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(() => {
      running = runTasks(createScope(outside, env)).finally(wait)
    }, EVERY_MS)
  }
  wait()
  return async () => {
    clearTimeout(timer)
    await running
    clearTimeout(timer)
  }
}
