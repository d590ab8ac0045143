import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../system/folders.ts'
import { compile } from './compile.ts'

/** What is sent to browsers as it stands: read beside the code that sends it. */
const FILES = ['site/help.css', 'site/icon.svg', 'preview/page-script.js']

/** Compiles `@firstline/sdk` into a folder, module by module: whoever bundles it takes what they use. */
export async function buildSdk(folder: string): Promise<void> {
  const source = join(ROOT, 'sdk')
  await compile('sdk', join(folder, 'dist'))
  for (const file of FILES) await cp(join(source, 'src', file), join(folder, 'dist', file))
  await cp(join(source, 'bin'), join(folder, 'bin'), { recursive: true })
}
