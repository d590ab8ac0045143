import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test as base } from 'vitest'
import { ROOT } from '../../scripts/system/folders.ts'
import { installedWidget } from '../../sdk/src/cli/installed-widget.ts'
import { installPackages } from './support/install.ts'

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

const test = base.extend('project', { scope: 'file' }, async ({}, { onCleanup }) => {
  const project = await installPackages()
  onCleanup(project.remove)
  return project
})

test('publint finds nothing to say', async ({ project }) => {
  for (const { name } of project.packed) {
    const { messages, pkg } = await publint({ pkgDir: join(project.folder, 'node_modules', name), pack: false })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  }
})

test('the types of every entry point are found, and are those of what runs', async ({ project }) => {
  for (const { tarball } of project.packed) {
    const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)))
    if (!result.types) throw new Error(`${result.packageName} has no types`)
    // ES modules only, behind `exports`: resolution as before Node 16 knows neither.
    const problems = result.problems.filter((problem) => {
      return !('resolutionKind' in problem && /^node1(0|6-cjs)$/.test(problem.resolutionKind))
    })
    expect(problems).toEqual([])
    expect(Object.keys(result.entrypoints)).not.toEqual([])
  }
})

test.for(['node16', 'bundler'])('programs that use everything compile, resolved as %s', async (how, { project }) => {
  const modules = ['--moduleResolution', how, '--module', how === 'bundler' ? 'esnext' : how]
  const node = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')]
  const options = ['--strict', '--noEmit', '--target', 'es2022', ...modules, ...node]
  const { output } = await project.run(TSC, ...options, 'uses-sdk.ts', 'uses-widget.ts')
  // Vite's own types are not ours to check.
  const withVite = await project.run(TSC, ...options, '--skipLibCheck', 'uses-vite.ts')
  expect(output + withVite.output).toBe('')
})

test('the program builds a knowledge base, searches it, and meets every entry point', async ({ project }) => {
  const { output } = await project.run('uses-sdk.ts')
  expect(JSON.parse(output)).toEqual({
    articles: 1,
    found: ['reset-your-password'],
    live: ['vpn'],
    gaps: 0,
    client: 'function',
    problems: [],
    status: 'open',
    tree: 1,
    subject: 200,
    endings: ['png'],
    folded: 'e',
    locales: ['en'],
    help: 'Help',
  })
})

test('the widget can be imported where there is no DOM, and the plugin where Vite is', async ({ project }) => {
  const { output } = await project.run('uses-widget.ts')
  expect(JSON.parse(output)).toEqual({ name: 'FirstlineWidget', hasDom: false })
  expect((await project.run('uses-vite.ts')).output).toBe('firstline\n')
})

test('the script that pages embed comes with the widget, for the preview and for who serves it', async ({
  project,
}) => {
  const files = await readdir(join(project.folder, 'node_modules/@firstline/widget/script'), { recursive: true })
  expect(files).toContain('firstline.js')
  expect(files.some((path) => /^widget\/panel\.[0-9a-f]+\.js$/.test(path))).toBe(true)
  expect(installedWidget(project.folder)).toBe(join(project.folder, 'node_modules/@firstline/widget/script'))
})

test('the panel sets hooks on no Preact but its own', async ({ project }) => {
  const folder = join(project.folder, 'node_modules/@firstline/widget')
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'))
  const code = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')))
  expect(code.join('\n')).not.toMatch(/(?:from|import) ?["']preact/)
  expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies.preact')
})

test('the command works where it is installed', async ({ project }) => {
  const { output, code } = await project.run('node_modules/.bin/firstline', 'check')
  expect(output).toBe('1 article, no problems.\n')
  expect(code).toBe(0)
})

test('nothing of the repository is published but what runs, its types and its licence', async ({ project }) => {
  for (const { folder } of project.packed) {
    const files = await readdir(folder, { recursive: true })
    expect(files.filter((path) => /\.test\.|testing|tsconfig|(?<!\.d)\.tsx?$/.test(path))).toEqual([])
    expect(files).toContain('LICENSE')
  }
})
