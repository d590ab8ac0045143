import { registerHooks } from 'node:module'

let provided = false

/**
 * Lets a configuration file import `@firstline/sdk/config` wherever it stands: a knowledge base may be a folder of
 * markdown alone, with no package installed beside it. An installed package still comes first.
 */
export function provideConfigModule(): void {
  if (provided) return
  provided = true
  registerHooks({
    resolve(specifier, context, next) {
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
