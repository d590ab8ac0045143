import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what is put in is escaped, between tags and in attributes', () => {
  expect(html`<p title="${`"'<`}">${'<script>&amp;'}</p>`.source).toBe(
    '<p title="&quot;&#39;&lt;">&lt;script&gt;&amp;amp;</p>',
  )
})

test('HTML and lists of it are put in as they are, and nothing as nothing', () => {
  expect(html`<p>${[html`<b>${1}</b>`, null, false, undefined]}</p>`.source).toBe('<p><b>1</b></p>')
})

test('no text adds a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, attribute, content] = /^<a b="([^]*?)">([^]*)<\/a>$/.exec(html`<a b="${text}">${text}</a>`.source)!
      expect(attribute).toBe(content)
      expect(content).not.toMatch(/[<>"']/)
    }),
  )
})
