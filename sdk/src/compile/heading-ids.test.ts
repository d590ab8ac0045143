import { expect, test } from 'vitest'
import { createHeadingIds } from './heading-ids.ts'

test('an id is what GitHub makes of the heading', () => {
  const idOf = createHeadingIds()
  expect(idOf('Can’t print? Try *this* – now')).toBe('cant-print-try-this--now')
  expect(idOf('Kein Büro_WLAN')).toBe('kein-büro_wlan')
})

test('the same words again get a number, also where a heading already has that number', () => {
  const idOf = createHeadingIds()
  expect(['Step 1', 'Step', 'Step', 'Step'].map(idOf)).toEqual(['step-1', 'step', 'step-2', 'step-3'])
})

test('a heading of punctuation alone still has an id', () => {
  expect(createHeadingIds()('???')).toBe('section')
})
