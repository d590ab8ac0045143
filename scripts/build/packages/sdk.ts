import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../system/folders.ts'
import { compile } from './compile.ts'

/** What the help centre is styled with: read beside the code that draws it. */
const SITE_FILES = ['help.css', 'icon.svg']

/** Compiles `@firstline/sdk` into a folder, module by module: whoever bundles it takes what they use. */
export async function buildSdk(folder: string): Promise<void> {
  const source = join(ROOT, 'sdk')
  await compile('sdk', join(folder, 'dist'))
  await mkdir(join(folder, 'dist/site'), { recursive: true })
  for (const name of SITE_FILES) await cp(join(source, 'src/site', name), join(folder, 'dist/site', name))
  await cp(join(source, 'bin'), join(folder, 'bin'), { recursive: true })
}
