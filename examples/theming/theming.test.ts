import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const WIDGET = join(ROOT, 'widget/src')

const documented = await readFile(join(ROOT, 'docs/theming.md'), 'utf8')
const styles = (await sources('.css')).join('\n')

async function sources(ending: string): Promise<string[]> {
  const names = await readdir(WIDGET, { recursive: true })
  return Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(WIDGET, name), 'utf8')))
}

/** The first two columns’ cells of the rows whose first is code that begins so. */
function rows(beginning: string): [name: string, fallback: string][] {
  const lines = documented.split('\n').filter((line) => line.startsWith(`| \`${beginning}`))
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('`', ''))
    return [cells[1]!, cells[3]!]
  })
}

test('every property that the styles read is documented, and no other', () => {
  const read = new Set(styles.match(/--firstline-[a-z-]+/g))
  expect(
    rows('--firstline-')
      .map(([name]) => name)
      .toSorted(),
  ).toEqual([...read].toSorted())
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

test('every part is documented, and no other', async () => {
  const code = [...(await sources('.tsx')), ...(await sources('.ts'))].join('\n')
  const named = [...code.matchAll(/\bpart(?:="| = ')([a-z -]+)["']/g)].flatMap(([, names]) => names!.split(' '))
  const told = [...documented.split('## Parts')[1]!.matchAll(/^\| `([a-z]+)`/gm)].map(([, name]) => name)
  expect(new Set(told)).toEqual(new Set(named))
})
