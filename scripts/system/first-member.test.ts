import { expect, test } from 'vitest'
import { firstPassword } from './first-member.ts'

test('a chosen password is taken as it is; without one, each start makes another', () => {
  expect(firstPassword('correct horse')).toEqual({ text: 'correct horse', chosen: true })
  expect(firstPassword('')).toMatchObject({ chosen: false })
  expect(firstPassword(undefined).text).not.toBe(firstPassword(undefined).text)
})

test.each([
  ['a', 'has 1 character;'],
  ['ab', 'has 2 characters;'],
])('the password %j is refused: it %s', (password, words) => {
  expect(() => firstPassword(password)).toThrow(words)
})
