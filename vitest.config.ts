import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const migrations = await readD1Migrations(fileURLToPath(new URL('./worker/migrations', import.meta.url)))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{sdk,worker}/src/**/*.test.ts',
            '{worker/node,scripts,bench,examples,tests/search-quality}/**/*.test.ts',
          ],
          // A slow machine is not a wrong result; this only ends what would hang.
          testTimeout: 60_000,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['widget/src/**/*.test.{ts,tsx}', 'console/src/**/*.test.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            remoteBindings: false,
            miniflare: { bindings: { TEST_MIGRATIONS: migrations, TICKET_TOKEN_SECRETS: 'a-secret-for-tests-only' } },
          }),
        ],
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          // As above: this only ends what would hang.
          testTimeout: 60_000,
          setupFiles: ['./tests/worker/apply-migrations.ts', './tests/worker/check-query-plans.ts'],
        },
      },
      {
        // The same tests of the API, on what one's own server has in the place of D1 and R2.
        resolve: {
          alias: {
            'cloudflare:workers': fileURLToPath(new URL('./tests/own-server/cloudflare-workers.ts', import.meta.url)),
          },
        },
        test: {
          name: 'own-server',
          environment: 'node',
          include: ['tests/{worker,own-server}/**/*.test.ts'],
          // The Worker's own entry is not what runs there.
          exclude: ['tests/worker/entry.test.ts'],
          testTimeout: 60_000,
          setupFiles: ['./tests/worker/check-query-plans.ts'],
        },
      },
      {
        test: {
          name: 'packages',
          environment: 'node',
          include: ['tests/packages/**/*.test.ts'],
          // As above: this only ends what would hang.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['./tests/browser/support/running-system.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What another page or process causes shows when that has answered; each step ends by itself, as in a browser.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['./tests/faults/support/built-site.ts'],
          // The whole of `npm run test:faults` takes minutes; this only ends what would hang.
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
