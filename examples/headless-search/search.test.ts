import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const EXAMPLE = fileURLToPath(new URL('search.ts', import.meta.url))
const run = (query: string) => execFileSync(process.execPath, [EXAMPLE, query], { encoding: 'utf8' })

test('the example finds what it says it has', () => {
  expect(run('cant print')).toMatch(/^ +\d+\.\d {2}Printers on the second floor are back\n$/)
  expect(run('mail')).toContain('Mail is fast again')
})

test('what was taken away again is not found', () => {
  expect(run('vpn')).toBe('')
})
