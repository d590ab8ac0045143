import { configSchema } from '@firstline/sdk/config'
import firstlineConfig from '../../firstline.config.ts'
import { createApp } from './app.ts'
import type { Env } from './env.ts'
import { realOutside } from './outside.ts'
import { createScope } from './services/scope.ts'
import { runTasks } from './tasks/run-tasks.ts'

const outside = realOutside(configSchema.parse(firstlineConfig))

/** The Worker. A mistake in firstline.config.ts stops it here, with an error that names the key. */
export default {
  fetch: createApp(outside).fetch,
  /** By the clock: see `triggers` in wrangler.toml. */
  scheduled: (_event: unknown, env: Env) => runTasks(createScope(outside, env)),
}
