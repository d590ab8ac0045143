import { expect, test } from 'vitest'
import { suggestTitle } from './suggest-title.ts'

test.each([
  [['export my invoices'], 'Export my invoices'],
  [['  ¿ how   do i export?  '], 'How do i export?'],
  [['invoice [number] is wrong…'], 'Invoice is wrong'],
  [['[e-mail]', '??', 'ändern'], 'Ändern'],
  [['[e-mail]'], '[e-mail]'],
  [['word '.repeat(40)], `Word ${'word '.repeat(15).trim()} …`],
])('%j is titled “%s”', (wordings, title) => expect(suggestTitle(wordings)).toBe(title))
