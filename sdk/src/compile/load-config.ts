import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { configSchema, type FirstlineConfig } from '../schemas/config.ts'
import { describeIssues } from './describe-issue.ts'
import { CONFIG_NAMES, prepareConfigImport } from './prepare-config-import.ts'
import type { Report } from './problem.ts'

/** The nearest configuration file in `dir` or a folder above it; null when there is none. */
export function findConfigFile(dir: string): string | null {
  let folder = resolve(dir)
  for (;;) {
    for (const name of CONFIG_NAMES) if (existsSync(join(folder, name))) return join(folder, name)
    const parent = dirname(folder)
    if (parent === folder) return null
    folder = parent
  }
}

/**
 * Reads and checks the configuration that applies to a knowledge base.
 *
 * @returns the defaults when there is no file; null when there is one that cannot be used, which is then reported
 */
export async function loadConfig(dir: string, report: Report): Promise<FirstlineConfig | null> {
  const file = findConfigFile(dir)
  if (!file) return configSchema.parse(undefined)
  let written: unknown
  try {
    prepareConfigImport()
    // The time of the last change makes a watching build see the new version instead of the module it already holds.
    const address = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`
    written = ((await import(/* @vite-ignore */ address)) as { default?: unknown }).default
  } catch (error) {
    report({
      severity: 'error',
      code: 'config',
      file,
      line: 1,
      message: `The configuration cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'Correct the file, or remove it to work with the defaults.',
    })
    return null
  }
  if (written === undefined) {
    report({
      severity: 'error',
      code: 'config',
      file,
      line: 1,
      message: 'The configuration exports nothing.',
      fix: 'Write `export default defineConfig({ … })`.',
    })
    return null
  }
  const checked = configSchema.safeParse(written)
  if (checked.success) return checked.data
  for (const issue of describeIssues(checked.error.issues, written, configSchema)) {
    report({ severity: 'error', code: 'config', file, line: 1, ...issue.words })
  }
  return null
}
