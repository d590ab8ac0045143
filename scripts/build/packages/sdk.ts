import { cp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../system/folders.ts'
import { compile } from './compile.ts'

/** Compiles `@firstline/sdk` into a folder, module by module: whoever bundles it takes what they use. */
export async function buildSdk(folder: string): Promise<void> {
  const source = join(ROOT, 'sdk')
  await compile('sdk', join(folder, 'dist'))
  // Styles, drawings and scripts for pages are read from beside the code that sends them.
  await cp(join(source, 'src'), join(folder, 'dist'), {
    recursive: true,
    filter: async (path) => ((await stat(path)).isDirectory() ? !path.endsWith('testing') : !path.endsWith('.ts')),
  })
  await cp(join(source, 'bin'), join(folder, 'bin'), { recursive: true })
}
