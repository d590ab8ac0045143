import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { runLeashed } from '../system/leashed.ts'
import { Problem } from '../system/problem.ts'
import { publishedManifest, type Manifest } from './packages/published-manifest.ts'
import { buildSdk } from './packages/sdk.ts'
import { buildWidgetPackage } from './packages/widget.ts'

/** Every workspace that is published, with what fills its folder beside package.json, README and licence. */
const PACKAGES: { workspace: string; build: (folder: string) => Promise<void> }[] = [
  { workspace: 'sdk', build: buildSdk },
  { workspace: 'widget', build: buildWidgetPackage },
]

/** A package that is ready to be published. */
export type Packed = {
  name: string
  version: string
  /** What `npm publish` takes. */
  folder: string
  tarball: string
  /** Bytes of the tarball. */
  size: number
}

/**
 * Builds the packages for npm, each into a folder of its own below `out`, and packs them beside those: in the repository
 * they are TypeScript, which Node runs nowhere below a `node_modules`.
 *
 * @throws {Problem} one does not compile or cannot be packed
 */
export async function buildPackages(out: string): Promise<Packed[]> {
  const packed: Packed[] = []
  for (const { workspace, build } of PACKAGES) {
    const source = join(ROOT, workspace)
    const folder = join(out, workspace)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`)
    await cp(join(source, 'README.md'), join(folder, 'README.md'))
    await cp(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
    await build(folder)
    packed.push(await pack(folder, manifest, out))
  }
  return packed
}

async function pack(folder: string, { name, version }: Manifest, out: string): Promise<Packed> {
  const { code, output } = await runLeashed('npm', ['pack', folder, '--pack-destination', out], { cwd: out })
  if (code !== 0) throw new Problem(`npm could not pack ${folder}:\n${output.trimEnd()}`)
  const tarball = join(out, `${name.slice(1).replace('/', '-')}-${version}.tgz`)
  return { name, version, folder, tarball, size: (await stat(tarball)).size }
}
