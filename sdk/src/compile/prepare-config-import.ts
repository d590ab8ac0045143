import { registerHooks } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

export const CONFIG_NAMES = ['firstline.config.ts', 'firstline.config.js', 'firstline.config.mjs']

let isPrepared = false

/**
 * Lets a configuration file be imported wherever it stands:
 * - `@firstline/sdk/config` is found without being installed, since a knowledge base may be a folder of markdown alone;
 *   an installed package still comes first.
 * - The file is an ES module whatever the package.json above it says: `npm init` writes `"type": "commonjs"`.
 */
export function prepareConfigImport(): void {
  if (isPrepared) return
  isPrepared = true
  registerHooks({
    resolve(specifier, context, next) {
      if (isConfigFile(specifier)) {
        const format = specifier.includes('.ts?') ? 'module-typescript' : 'module'
        return { ...next(specifier, context), format }
      }
      if (specifier !== '@firstline/sdk/config') return next(specifier, context)
      try {
        return next(specifier, context)
      } catch {
        // A package finds itself by its own name.
        return next(specifier, { ...context, parentURL: import.meta.url })
      }
    },
  })
}

/** As `loadConfig` imports it, with the time of its last change. */
function isConfigFile(specifier: string): boolean {
  return /^file:.*\?changed=/.test(specifier) && CONFIG_NAMES.includes(basename(fileURLToPath(specifier)))
}
