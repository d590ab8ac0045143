import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { WARNINGS } from '../schemas/check.ts'
import { ERRORS } from './problem.ts'

const page = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8')

/** Names in the first column of the tables below a heading. */
function documented(heading: string): string[] {
  const part = page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!
  return [...part.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!)
}

test('docs/check.md tells of every kind of problem there is, and of no other', () => {
  expect(documented('Errors')).toEqual([...ERRORS])
  expect(documented('Warnings')).toEqual([...WARNINGS])
})

test('every kind of problem is reported somewhere', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const files = globSync('**/*.ts', { cwd: folder }).filter((file) => !/\.test\.ts$|^problem\.ts$/.test(file))
  const source = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n')
  expect([...ERRORS, ...WARNINGS].filter((code) => !source.includes(`'${code}'`))).toEqual([])
})
