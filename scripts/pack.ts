/** `npm run pack`: the packages for npm, into dist/packages. `npm publish dist/packages/<name>` publishes one. */
import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buildPackages } from './build/packages.ts'
import { ROOT } from './system/folders.ts'
import { reportAndFail } from './system/problem.ts'

try {
  const out = join(ROOT, 'dist/packages')
  await mkdir(out, { recursive: true })
  for (const { name, version, tarball, size } of await buildPackages(out)) {
    console.log(`${name} ${version}: ${relative(process.cwd(), tarball)}, ${Math.round(size / 1_000)} KB`)
  }
} catch (error) {
  reportAndFail(error)
}
