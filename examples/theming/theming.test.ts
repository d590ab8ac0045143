import type { CustomElementDeclaration } from 'custom-elements-manifest'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeElement } from '../../scripts/build/packages/describe-element.ts'

const ROOT = join(import.meta.dirname, '../..')
const WIDGET = join(ROOT, 'widget')

const documented = await readFile(join(ROOT, 'docs/theming.md'), 'utf8')
const sheets = globSync('src/**/*.css', { cwd: WIDGET }).map((file) => readFile(join(WIDGET, file), 'utf8'))
const styles = (await Promise.all(sheets)).join('\n')
const { modules } = await describeElement()
const [element] = modules.flatMap(({ declarations = [] }) => declarations) as CustomElementDeclaration[]

/** The first and third columns’ cells of the rows whose first is code that begins so. */
function rows(beginning: string): [name: string, fallback: string][] {
  const lines = documented.split('\n').filter((line) => line.startsWith(`| \`${beginning}`))
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('`', ''))
    return [cells[1]!, cells[3]!]
  })
}

const namesOf = (described: readonly { name: string }[] | undefined) => described!.map(({ name }) => name)

test('every property that the styles read is documented, and no other', () => {
  const told = rows('--firstline-').map(([name]) => name)
  expect(new Set(told)).toEqual(new Set(namesOf(element!.cssProperties)))
})

test.each(rows('--firstline-'))('the default of %s is the one documented', (name, fallback) => {
  const defaults = [...styles.matchAll(new RegExp(`var\\(\\s*${name},\\s*`, 'g'))]
  expect(defaults.length).toBeGreaterThan(0)
  // The launcher, which comes with every page, has one colour for light and dark. What is worked out has none to compare.
  if (name.endsWith('accent')) return
  for (const { index, 0: start } of defaults) {
    const from = index + start.length
    expect(styles.slice(from, from + fallback.length)).toBe(fallback)
  }
})

test('every part is documented, and no other', () => {
  const told = [...documented.split('## Parts')[1]!.matchAll(/^\| `([a-z]+)`/gm)].map(([, name]) => name)
  expect(new Set(told)).toEqual(new Set(namesOf(element!.cssParts)))
})
