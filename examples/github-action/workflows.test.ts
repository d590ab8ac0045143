import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../sdk/src/cli/commands.ts'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

test.each([
  ['help.yml', 'npx firstline check --format github'],
  ['learn.yml', 'npx firstline learn --from ${{ vars.FIRSTLINE_URL }}'],
])('every command of %s is one of ours', async (file, expected) => {
  const { scripts } = JSON.parse(await read('../../package.json')) as { scripts: Record<string, string> }
  const known = new Set([
    'npm ci',
    ...Object.keys(scripts).map((name) => `npm run ${name}`),
    ...COMMANDS.map(({ name }) => `npx firstline ${name}`),
  ])
  const runs = Array.from((await read(file)).matchAll(/- run: ([^|\n]+)$/gm), ([, command]) => command!)
  expect(runs.map((command) => command.replace(/ --.*/, '')).filter((command) => !known.has(command))).toEqual([])
  expect(runs).toContain(expected)
})
