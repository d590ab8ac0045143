import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from './content-hash.ts'
import { knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { writeRelease } from './write-release.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const indexOf = (version: string) => `kb/public/en/index.${contentHash(version)}.json`
const release = (version: string, ...pages: string[]) =>
  new Map([
    ['kb/public/en/manifest.json', bytes(version)],
    [indexOf(version), bytes(version)],
    ...pages.map((page): [string, Uint8Array] => [`help/en/${page}.html`, bytes(version)]),
  ])

const outFolder = () => join(knowledgeBaseFolder({}), 'site')

test('hashed files stay for three releases, manifests and pages for one', () => {
  const out = outFolder()
  writeRelease(out, release('1', 'gone'))
  for (const version of ['2', '3', '4']) writeRelease(out, release(version, 'kept'))
  expect(['1', '2', '3', '4'].map((version) => existsSync(join(out, indexOf(version))))).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect(readdirSync(join(out, 'help/en'))).toEqual(['kept.html'])
  expect(readFileSync(join(out, 'kb/public/en/manifest.json'), 'utf8')).toBe('4')
})

test('building the same again pushes nothing out', () => {
  const out = outFolder()
  writeRelease(out, release('1'))
  for (let build = 0; build < 5; build++) writeRelease(out, release('2'))
  expect(existsSync(join(out, indexOf('1')))).toBe(true)
})

test('files that no release wrote are never removed', () => {
  const out = outFolder()
  writeRelease(out, release('1'))
  writeFileSync(join(out, 'firstline.js'), 'x')
  writeFileSync(`${out}.releases.json`, JSON.stringify([['../victim', 'kb/../firstline.js']]))
  writeRelease(out, release('2'))
  expect(existsSync(join(out, 'firstline.js'))).toBe(true)
})

test('nothing half-written is left beside the files', () => {
  const out = outFolder()
  writeRelease(out, release('1'))
  expect(readdirSync(out, { recursive: true }).filter((name) => String(name).includes('.next'))).toEqual([])
})

test('a file that cannot be written leaves everything as it was and says which, why and what to do', () => {
  const out = outFolder()
  writeRelease(out, release('1', 'one', 'two'))
  const before = snapshot(out)
  // A file stands where a folder must be, and the last page comes after all that could be written.
  const next = new Map([...release('2', 'one', 'two'), ['help/en/two.html/below.html', bytes('2')]])
  expect(() => writeRelease(out, next)).toThrow(
    `Cannot write ${join(out, 'help/en/two.html/below.html')}: a file stands where a folder must be. ` +
      'What was published before is untouched. Move that file away, or name another folder, then build again.',
  )
  expect(snapshot(out)).toEqual(before)
})

test('a folder in the place of a file is said before anything is replaced', () => {
  const out = outFolder()
  writeRelease(out, release('1', 'one'))
  mkdirSync(join(out, 'help/en/two.html'))
  expect(() => writeRelease(out, release('2', 'one', 'two'))).toThrow('a folder stands where the file must be')
  expect(readFileSync(join(out, 'help/en/one.html'), 'utf8')).toBe('1')
})

/** Every file beside and below a folder, with its content. */
function snapshot(out: string): Record<string, string> {
  const files = readdirSync(dirname(out), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}
