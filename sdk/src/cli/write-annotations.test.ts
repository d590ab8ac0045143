import { expect, test } from 'vitest'
import type { Problem } from '../compile/index.ts'
import { writeAnnotation, writeAnnotations } from './write-annotations.ts'

const problem = (severity: Problem['severity'], file: string): Problem => {
  return { severity, code: severity === 'error' ? 'dead-link' : 'raw-html', file, line: 4, message: 'No.', fix: 'Yes.' }
}

test('an error is an annotation of its line, with what to do on a second line', () => {
  const problems = [problem('error', 'kb/en/a/one.md')]
  expect(writeAnnotations({ problems, summary: '1 error.' }, { cwd: '/repo' })).toBe(
    '::error file=kb/en/a/one.md,line=4,title=dead-link::No.%0AYes.\n1 error.',
  )
})

test('errors come first, since GitHub shows only so many', () => {
  const problems = [problem('warning', 'a.md'), problem('error', 'b.md'), problem('warning', 'c.md')]
  const lines = writeAnnotations({ problems, summary: '' }, { cwd: '/repo' }).split('\n')
  expect(lines.map((line) => line.slice(2, 5))).toEqual(['err', 'war', 'war', ''])
})

test('paths start at the workspace, wherever in it the command was called, as it does for paths that are whole', () => {
  const place = { cwd: '/repo/help', workspace: '/repo' }
  const problems = [problem('error', 'en/a/one.md'), problem('error', '/repo/firstline.config.ts')]
  const text = writeAnnotations({ problems, summary: '' }, place)
  expect(text).toContain('file=help/en/a/one.md,')
  expect(text).toContain('file=firstline.config.ts,')
})

test('what would end a value or a line is escaped', () => {
  expect(writeAnnotation('warning', { file: 'a,b:c%.md' }, '100 %\r\n::error::x')).toBe(
    '::warning file=a%2Cb%3Ac%25.md::100 %25%0D%0A::error::x',
  )
})
