import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

function watch(isTTY: boolean) {
  let now = 0
  let written = ''
  const stream = { isTTY, write: (text: string | Uint8Array) => ((written += String(text)), true) }
  const progress = createProgress(stream, () => now)
  const showAt = (time: number, done: number) => {
    now = time
    progress.show('Reading articles', done, 2_000)
  }
  return { ...progress, showAt, written: () => written }
}

test('long work shows how far it is, on one line that is gone in the end', () => {
  const { showAt, end, written } = watch(true)
  showAt(500, 10)
  showAt(700, 1_200)
  end()
  const line = (text: string) => `\r\u001B[K${text}`
  expect(written()).toBe(line('Reading articles: 10 of 2,000') + line('Reading articles: 1,200 of 2,000') + line(''))
})

test('short work shows nothing, and a line is not drawn for every article', () => {
  const { showAt, end, written } = watch(true)
  showAt(100, 1)
  end()
  expect(written()).toBe('')
  showAt(500, 2)
  showAt(501, 3)
  expect(written()).not.toContain('3 of')
})

test('a file or a pipe gets none of it', () => {
  const { showAt, end, written } = watch(false)
  showAt(10_000, 5)
  end()
  expect(written()).toBe('')
})
