import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// Every test file has a database of its own; the migrations are the real ones.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
