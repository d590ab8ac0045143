import { expect, test } from 'vitest'
import { frontMatterSchema } from './article.ts'

const problemOf = (audience: string) =>
  frontMatterSchema.safeParse({ title: 'One', audience }).error?.issues[0]?.message ?? null

test.each(['public', 'internal', 'partners', 'site-managers'])('an audience may be named %s', (audience) => {
  expect(problemOf(audience)).toBeNull()
})

test('no audience is named site, whose files everybody may read', () => {
  expect(problemOf('site')).toBe('An audience cannot be named site: choose another name.')
})

test.each(['', 'Partners', '../public', 'a b'])('the audience %j is refused with the form of a name', (audience) => {
  expect(problemOf(audience)).toBe('An audience’s name holds small letters, digits and hyphens.')
})
