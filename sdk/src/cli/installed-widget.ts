import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the package keeps the script as pages embed it. */
const SCRIPT_FOLDER = 'script'

/**
 * The folder of the widget's script in the package that a project has installed.
 *
 * @param dir a folder of the project
 * @returns null where it is not installed
 */
export function installedWidget(dir: string): string | null {
  try {
    const manifest = createRequire(join(dir, 'here')).resolve('@firstline/widget/package.json')
    const folder = join(dirname(manifest), SCRIPT_FOLDER)
    return existsSync(join(folder, 'firstline.js')) ? folder : null
  } catch {
    return null
  }
}
