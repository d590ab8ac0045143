import { LIMITS } from '@firstline/sdk/limits'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFiles, lostFiles, nameInSentence } from './attached-files.ts'

/** A file of any size, without its bytes. */
function fileOf(name: string, size = 1): File {
  return Object.defineProperty(new File([], name), 'size', { value: size })
}

test.each([
  ['photo.PNG', 1, null],
  ['notes', 1, null],
  ['setup.exe', 1, 'wrong-kind'],
  ['photo.png.exe', 1, 'wrong-kind'],
  ['nothing.txt', 0, 'empty'],
  ['film.mp4', LIMITS.attachmentBytes, null],
  ['film.mp4', LIMITS.attachmentBytes + 1, 'too-large'],
])('%s of %i bytes: %s', (name, size, kind) => {
  expect(addFiles([], [fileOf(name, size)]).problems).toEqual(kind ? [{ name, kind }] : [])
})

test('whatever is added, every file is attached or told of, in order, and never more than a message takes', () => {
  const file = fc
    .tuple(fc.string(), fc.integer({ min: 0, max: 2 * LIMITS.attachmentBytes }))
    .map(([name, size]) => fileOf(name, size))
  const few = fc.array(file, { maxLength: LIMITS.attachments })
  fc.assert(
    fc.property(few, fc.array(file, { maxLength: 12 }), (attached, added) => {
      const { files, problems } = addFiles(attached, added)
      expect(files.length).toBeLessThanOrEqual(LIMITS.attachments)
      expect(files.slice(0, attached.length)).toEqual(attached)
      expect(files.length - attached.length + problems.length).toBe(added.length)
      expect(added.filter((each) => files.includes(each))).toEqual(files.slice(attached.length))
    }),
  )
})

test('what was attached and is not any more is told; what is attached, or never was, is not', () => {
  expect(lostFiles(['a.txt', 'b.txt'], [fileOf('b.txt'), fileOf('c.txt')])).toEqual([{ name: 'a.txt', kind: 'lost' }])
})

test('a file whose name reads backwards is told of in a sentence that does not', () => {
  expect(nameInSentence('invoice\u202egpj.exe')).toBe('invoicegpj.exe')
  expect(addFiles([], [fileOf('\u202efdp.exe')]).problems).toEqual([{ name: 'fdp.exe', kind: 'wrong-kind' }])
})
