import { expect, test } from 'vitest'
import { decodeEntities } from './entities.ts'

test('names, decimal and hexadecimal references become characters', () => {
  expect(decodeEntities('&lt;b&gt; caf&eacute; &#8217; &#x1F600; &nbsp;')).toBe('<b> café ’ 😀 \u00a0')
})

test('the Latin-1 names stand at their code points', () => {
  expect(decodeEntities('&iexcl;&szlig;&yuml;')).toBe('¡ßÿ')
})

test('what is decoded once is not decoded again', () => {
  expect(decodeEntities('&amp;lt;')).toBe('&lt;')
})

test('an unknown name and a bare ampersand are left alone', () => {
  expect(decodeEntities('&nosuch; R&D &constructor;')).toBe('&nosuch; R&D &constructor;')
})

test('references to what is no character become the replacement character', () => {
  expect(decodeEntities('&#0;&#xD800;&#1114112;')).toBe('\uFFFD\uFFFD\uFFFD')
})
