/**
 * `npm run pack`: the packages for npm, into dist/packages. `npm publish dist/packages/<name>` publishes one. Describes the
 * element anew before, in widget/custom-elements.json.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buildPackages } from './build/packages.ts'
import { formatDescription, MANIFEST_FILE } from './build/packages/describe-element.ts'
import { ROOT } from './system/folders.ts'
import { reportAndFail } from './system/problem.ts'

try {
  const out = join(ROOT, 'dist/packages')
  await mkdir(out, { recursive: true })
  await writeFile(MANIFEST_FILE, await formatDescription())
  for (const { name, version, tarball, size } of await buildPackages(out)) {
    console.log(`${name} ${version}: ${relative(process.cwd(), tarball)}, ${Math.round(size / 1_000)} KB`)
  }
} catch (error) {
  reportAndFail(error)
}
