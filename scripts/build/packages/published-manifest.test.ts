import { expect, test } from 'vitest'
import { publishedManifest } from './published-manifest.ts'

const manifest = {
  name: '@firstline/example',
  version: '0.1.0',
  private: true,
  devDependencies: { preact: '11.2.0' },
  bin: { example: 'bin/example.js' },
  imports: { '#command': './src/cli/run.ts' },
  sideEffects: ['./src/define.ts'],
  exports: { '.': './src/index.ts', './view': './src/view.tsx', './elements.json': './elements.json' },
}

test('an entry point in TypeScript is published as JavaScript with its types', () => {
  const { exports } = publishedManifest(manifest)
  expect(exports['.']).toEqual({ types: './dist/index.d.ts', default: './dist/index.js' })
  expect(exports['./view']).toEqual({ types: './dist/view.d.ts', default: './dist/view.js' })
})

test('what is imported within the package, and what does something when it is imported, moves along', () => {
  const { imports, sideEffects } = publishedManifest(manifest)
  expect(imports).toEqual({ '#command': './dist/cli/run.js' })
  expect(sideEffects).toEqual(['./dist/define.js'])
})

test('files that are no TypeScript stay where they are', () => {
  const { exports, bin } = publishedManifest(manifest)
  expect(exports['./elements.json']).toBe('./elements.json')
  expect(bin).toEqual({ example: 'bin/example.js' })
})

test('only the package in the repository is kept from being published, and knows what it is built with', () => {
  const published = publishedManifest(manifest)
  expect(published).not.toHaveProperty('private')
  expect(published).not.toHaveProperty('devDependencies')
})
