import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackages, type Packed } from '../../../scripts/build/packages.ts'
import { ROOT } from '../../../scripts/system/folders.ts'
import { runLeashed } from '../../../scripts/system/leashed.ts'

const MODULES = join(ROOT, 'node_modules')
/** What a project has installed for itself, which works with ours. */
const BESIDES = ['vite', 'react', 'react-dom', '@types/react', '@types/react-dom']
const CONSUMER = join(ROOT, 'tests/packages/consumer')

/** Somebody else's project, which has installed our packages as npm would have sent them. */
export type Project = {
  folder: string
  packed: Packed[]
  /** Runs a program of `node_modules` or of Node in it. */
  run: (script: string, ...args: string[]) => Promise<{ code: number; output: string }>
  remove: () => Promise<void>
}

/**
 * Packs the packages and installs them into a new folder outside of the repository. No network: the tarballs are files,
 * and what they depend on is taken from the repository's own `node_modules`.
 */
export async function installPackages(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-packages-'))
  const out = join(folder, 'packed')
  const project = join(folder, 'project')
  await mkdir(out)
  await cp(CONSUMER, project, { recursive: true })
  const packed = await buildPackages(out)
  await writeFile(join(project, 'package.json'), JSON.stringify(await manifestFor(packed), null, 2))
  const npm = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')]
  const { code, output } = await runLeashed('npm', npm, { cwd: project })
  if (code !== 0) throw new Error(`npm could not install the packages:\n${output}`)
  return {
    folder: project,
    packed,
    run: (script, ...args) => runLeashed(process.execPath, [script, ...args], { cwd: project }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function manifestFor(packed: readonly Packed[]): Promise<object> {
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]))
  const others = new Set<string>()
  for (const { folder } of packed) for (const name of await dependenciesOf(folder)) others.add(name)
  const overrides = [...others]
    .filter((name) => !(name in tarballs))
    .map((name) => [name, `file:${join(MODULES, name)}`])
  const besides = Object.fromEntries(BESIDES.map((name) => [name, `file:${join(MODULES, name)}`]))
  const dependencies = { ...tarballs, ...besides }
  return { private: true, type: 'module', dependencies, overrides: Object.fromEntries(overrides) }
}

async function dependenciesOf(folder: string): Promise<string[]> {
  const manifest: { dependencies?: object } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return Object.keys(manifest.dependencies ?? {})
}
