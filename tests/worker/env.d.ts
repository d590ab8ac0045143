declare namespace Cloudflare {
  /** Bindings of the tests: those of wrangler.toml and what vitest.config.ts adds. */
  interface Env {
    DB: D1Database
    ASSETS: Fetcher
    ATTACHMENTS: R2Bucket
    TICKET_TOKEN_SECRETS: string
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
